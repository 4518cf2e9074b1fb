namespace KerasBridge;

/// <summary>An evaluation or prediction on a data source: what it draws batches from, until it has run.</summary>
internal sealed class SourcePass
{
    private readonly Model _model;
    private readonly ModelStep _step;
    private readonly KerasBatches _batches;
    private readonly PassArguments _arguments;

    /// <param name="model">The model.</param>
    /// <param name="step">What is done.</param>
    /// <param name="data">The batches.</param>
    /// <param name="steps">How many of them. Left out: all.</param>
    /// <param name="arguments">What Keras is told beside the data, and who watches.</param>
    public SourcePass(Model model, ModelStep step, Dataset data, Optional<int> steps, PassArguments arguments)
    {
        var checks = new BatchChecks(model, nameof(data), nameof(steps), step);
        _batches = new KerasBatches(new BatchFeed(data, checks, Check.AtLeast(steps, 1), goesOn: false, arguments.Token));
        _model = model;
        _step = step;
        _arguments = arguments with { SamplesIn = _batches.SamplesIn };
    }

    /// <summary>Goes through the batches, once.</summary>
    public PyObject Run()
    {
        using (_batches)
        {
            return new ModelPass(_model.Python, _step, _arguments).Run(
                this, static (model, pass, callbacks) => pass._batches.Run(() => pass._batches.Pass(model, pass._step, callbacks, pass._arguments.Verbose)));
        }
    }
}
