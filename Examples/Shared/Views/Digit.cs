namespace KerasBridge.Examples.Views;

/// <summary>A picture of a digit, and what the model says of it.</summary>
/// <param name="Pixels">Rows of pixels, from 0 (paper) to 255 (ink).</param>
/// <param name="Label">The true digit.</param>
/// <param name="Prediction">The digit that the model sees.</param>
/// <param name="Probability">How sure it is, from 0 to 1.</param>
internal sealed record Digit(byte[,] Pixels, int Label, int Prediction, double Probability)
{
    /// <summary>Whether the model is right.</summary>
    public bool IsRight => Label == Prediction;
}
