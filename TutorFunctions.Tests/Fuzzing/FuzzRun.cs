using System.Diagnostics;
using System.Globalization;

namespace TutorFunctions.Tests.Fuzzing;

/// <summary>
/// How many random inputs a test tries: 200, or as many as FUZZ_INPUTS in the environment says. A run that is asked for in this way has
/// the machine to itself, and holds each input to a second; others only to what is surely a hang.
/// </summary>
internal static class FuzzRun
{
    private const string Variable = "FUZZ_INPUTS";
    private const int Standard = 200;

    public static int Inputs { get; } =
        int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var inputs) ? inputs : Standard;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(Inputs > Standard ? 1 : 30);

    /// <summary>Tries inputs that are drawn by their number alone, so that a failure names the one to try again.</summary>
    /// <param name="attempt">Draws an input and tries it; what it throws, it should not have.</param>
    public static Task TryAsync(Action<Random> attempt) =>
        TryAsync(random =>
        {
            attempt(random);
            return Task.CompletedTask;
        });

    /// <inheritdoc cref="TryAsync(Action{Random})"/>
    public static async Task TryAsync(Func<Random, Task> attempt)
    {
        for (var number = 0; number < Inputs; number++)
        {
            var begun = Stopwatch.GetTimestamp();
            try
            {
                await attempt(new Random(number)).WaitAsync(TimeSpan.FromMinutes(1));
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"Input {number}: {error.Message}", error);
            }

            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(s_longest, $"input {number}");
        }
    }
}
