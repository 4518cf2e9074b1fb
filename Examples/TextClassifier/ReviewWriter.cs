/// <summary>Makes reviews up. What single words say is not enough to judge one: half of the praise is denied, as in "not at all great".</summary>
internal sealed class ReviewWriter(Random random)
{
    private const double Wrong = 0.03;

    private static readonly string[] s_praise = ["great", "clever", "moving", "funny", "brilliant", "charming", "gripping", "wonderful", "fresh", "superb"];
    private static readonly string[] s_blame = ["dull", "clumsy", "boring", "silly", "tired", "shallow", "endless", "awful", "stale", "flat"];
    private static readonly string[] s_denials = ["not", "never", "hardly", "not very", "not at all", "anything but"];
    private static readonly string[] s_degrees = ["", "", "very", "really", "so", "quite", "truly"];
    private static readonly string[] s_things = ["plot", "cast", "music", "ending", "story", "camera work", "dialogue", "second half", "hero", "book"];
    private static readonly string[] s_openings = ["saw it last week.", "my brother chose it.", "rainy evening, full house.", "the third one of its kind.", "well."];

    /// <summary>Texts to try a classifier with that were made by hand.</summary>
    public static IReadOnlyList<string> Samples =>
    [
        "The plot is great.", "The plot is not great.", "My sister says it is really funny!", "A dull evening.", "It was anything but dull: clever and moving.",
    ];

    /// <summary>The next review; a few say the opposite of what their writers think, as people do.</summary>
    public Review Next()
    {
        bool isGood = random.Next(2) == 0;
        bool says = random.NextDouble() < Wrong ? !isGood : isGood;
        return new Review($"{Any(s_openings)} {Sentence(says)} {Sentence(says)}", isGood);
    }

    private string Sentence(bool isGood)
    {
        bool isDenied = random.Next(2) == 0;
        string word = Any(isGood != isDenied ? s_praise : s_blame);
        return $"The {Any(s_things)} is {(isDenied ? Any(s_denials) : Any(s_degrees))} {word}.".Replace("  ", " ");
    }

    private string Any(string[] choices) => choices[random.Next(choices.Length)];
}
