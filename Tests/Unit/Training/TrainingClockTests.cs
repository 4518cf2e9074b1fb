namespace KerasBridge.Tests.Unit.Training;

public sealed class TrainingClockTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void The_rate_is_that_of_the_epoch_and_the_rest_is_judged_without_the_first_batch()
    {
        var clock = new TrainingClock(_time);
        clock.BeginEpoch();
        Assert.Null(clock.TimeFor(10));

        _time.Pass(seconds: 30);
        Assert.Equal(30, clock.EndBatch(32).TotalSeconds);
        Assert.Null(clock.TimeFor(10));

        _time.Pass(seconds: 2);
        Assert.Equal(2, clock.EndBatch(32).TotalSeconds);
        Assert.Equal(2, clock.SamplesPerSecond);
        Assert.Equal(20, clock.TimeFor(10)?.TotalSeconds);

        clock.BeginEpoch();
        Assert.Null(clock.SamplesPerSecond);
        _time.Pass(seconds: 4);
        clock.EndBatch(32);
        Assert.Equal(8, clock.SamplesPerSecond);
        Assert.Equal(30, clock.TimeFor(10)?.TotalSeconds);
        Assert.Equal(TimeSpan.Zero, clock.TimeFor(0));
    }

    [Fact]
    public void Pauses_do_not_count()
    {
        var clock = new TrainingClock(_time);
        clock.BeginEpoch();

        _time.Pass(seconds: 1);
        clock.Pause(() => _time.Pass(seconds: 100));
        _time.Pass(seconds: 1);

        Assert.Equal(2, clock.EndBatch(32).TotalSeconds);
        Assert.Equal(2, clock.Elapsed.TotalSeconds);
    }

    [Fact]
    public void Without_samples_there_is_no_rate()
    {
        var clock = new TrainingClock(_time);
        clock.BeginEpoch();
        _time.Pass(seconds: 1);
        clock.EndBatch(null);

        Assert.Null(clock.SamplesPerSecond);
    }

    private sealed class ManualTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Pass(int seconds) => _now += seconds * TimeSpan.TicksPerSecond;
    }
}
