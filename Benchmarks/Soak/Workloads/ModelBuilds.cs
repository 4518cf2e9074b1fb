namespace KerasBridge.Soak.Workloads;

/// <summary>Models that are built, compiled, used where that needs no C compiler, and disposed.</summary>
internal sealed record ModelBuilds() : Workload("model builds", 1_000)
{
    public override void Run(long number)
    {
        using Model model = number % 2 == 0 ? SmallModels.Stack() : SmallModels.Functional();
        using CompiledModel compiled = SmallModels.Compile(model);
        Expect(compiled.CountParams() == 212, "the number of weights");
        if (KerasRuntime.Current.IsKeras3)
        {
            using NDArray input = SmallModels.Samples(2);
            using NDArray output = compiled.PredictOnBatch(input);
            Expect(output.Count == 2, "a prediction");
        }
    }
}
