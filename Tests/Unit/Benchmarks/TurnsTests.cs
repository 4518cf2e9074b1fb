using KerasBridge.Benchmarks.Jobs;

namespace KerasBridge.Tests.Unit.Benchmarks;

public sealed class TurnsTests
{
    [Fact]
    public void Both_ways_take_turns_at_being_first()
    {
        var order = new List<char>();
        char Note(char name)
        {
            order.Add(name);
            return name;
        }

        var (first, second) = new Turns(TimeSpan.Zero, fewest: 3).Measure(() => Note('a'), () => Note('b'));
        Assert.Equal("abbaab", string.Concat(order));
        Assert.Equal("aaa", string.Concat(first));
        Assert.Equal("bbb", string.Concat(second));
    }
}
