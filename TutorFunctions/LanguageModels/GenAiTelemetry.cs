using System.Diagnostics.Metrics;
using TutorFunctions.Telemetry;

namespace TutorFunctions.LanguageModels;

/// <summary>
/// Tells of calls to models by the semantic conventions for generative AI (OpenTelemetry 1.41, Development): a client span for each call,
/// and the two client metrics, with the histogram boundaries that the conventions give.
/// </summary>
public sealed class GenAiTelemetry
{
    private readonly LearnerText _learnerText;
    private readonly TimeProvider _clock;

    public GenAiTelemetry(IMeterFactory meters, LearnerText learnerText, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(meters);
        ArgumentNullException.ThrowIfNull(learnerText);
        _learnerText = learnerText;
        _clock = clock;
        var meter = meters.Create(TutorMeter.Name);
        Tokens = meter.CreateHistogram(
            "gen_ai.client.token.usage",
            "{token}",
            "Number of input and output tokens used.",
            advice: new InstrumentAdvice<long>
            {
                HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864],
            }
        );
        Duration = meter.CreateHistogram(
            "gen_ai.client.operation.duration",
            "s",
            "GenAI operation duration.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92],
            }
        );
    }

    internal Histogram<long> Tokens { get; }

    internal Histogram<double> Duration { get; }

    /// <summary>A call begins. Dispose of what comes back when it has ended, after telling it how.</summary>
    public GenAiCall Start(GenAiRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new GenAiCall(this, request, _learnerText, _clock);
    }
}
