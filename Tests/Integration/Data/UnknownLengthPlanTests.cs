namespace KerasBridge.Tests.Integration.Data;

/// <summary>What callbacks are told of a training on data whose length nobody knows.</summary>
public sealed class UnknownLengthPlanTests
{
    [Fact]
    public void The_number_of_batches_is_not_known()
    {
        using CompiledModel model = DataModels.Line();
        using var plans = new Plans();

        model.Fit(DataModels.Batches(), epochs: 2, verbose: Verbosity.Silent, callbacks: [plans]);

        Assert.Equal([new TrainingPlan(2, null), new TrainingPlan(2, null)], plans.Seen);
    }

    private sealed class Plans : CustomCallback
    {
        public List<TrainingPlan> Seen { get; } = [];

        protected override void OnEpochBegin(int epoch) => Seen.Add(Plan);
    }
}
