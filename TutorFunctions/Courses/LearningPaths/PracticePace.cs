using System.Globalization;
using TutorFunctions.Courses.Curation;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.State;
using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.LearningPaths;

/// <summary>
/// How long practice takes a learner: questions that knowledge tracing expects, times the seconds that the learner takes over one.
/// </summary>
/// <param name="Seconds">A question, and between which bounds.</param>
internal sealed record PracticePace(double Seconds, double Low, double High, string Basis, int N)
{
    /// <summary>The normal distribution's 90% point: bounds hold between one and nine in ten.</summary>
    private const double Z = 1.2816;

    /// <summary>Times below this are too few to say how they vary.</summary>
    private const int FewestTimes = 5;

    private const int MostQuestions = 40;

    public static PracticePace Of(CourseLearner learner)
    {
        if (learner.Totals.Times is { Answers: >= FewestTimes, Typical: { } typical, Spread: { } spread } times)
        {
            // A step is many questions, so that their mean varies less than one of them.
            var mean = typical * Math.Exp(spread * spread / 2);
            var reach = Z * Math.Sqrt(spread * spread * ((1.0 / times.Answers) + 0.1));
            return new(
                mean,
                mean * Math.Exp(-reach),
                mean * Math.Exp(reach),
                $"this learner's own pace, from {times.Answers} timed answers",
                times.Answers
            );
        }

        var asked = 60 * (learner.Profile?.PreferredPace).MinutesPerQuestion();
        return new(asked, asked / 2, asked * 2, "the pace that was asked for, with explanations; not measured yet", 0);
    }

    /// <summary>Minutes until a skill is mastered.</summary>
    public MinutesRange For(SkillRecord? known, BktParameters? brought)
    {
        var parameters = brought is null ? TracingParameters.Default : TracingParameters.From(brought);
        var mastery = known?.Knowledge?.Mastery ?? parameters.Mastery;

        // Who knows it has to show it; who does not learns it at a question first, after a wait that is geometric.
        var showing = Showing(mastery, parameters);
        var learning = parameters.Transit > 0 ? 1 / parameters.Transit : MostQuestions;
        var late = parameters.Transit is > 0 and < 1 ? Math.Log(0.1) / Math.Log(1 - parameters.Transit) : learning;
        var questions = Math.Min(MostQuestions, showing + ((1 - mastery) * learning));
        return new(
            Minutes(questions, Seconds),
            Minutes(showing, Low),
            Minutes(Math.Min(MostQuestions, showing + late), High),
            string.Create(CultureInfo.InvariantCulture, $"about {questions:0} questions by knowledge tracing; {Basis}"),
            N
        );
    }

    public MinutesRange Total(IEnumerable<MinutesRange> steps)
    {
        var all = steps.ToList();
        return new(
            Math.Round(all.Sum(step => step.Estimate), 1),
            Math.Round(all.Sum(step => step.Low), 1),
            Math.Round(all.Sum(step => step.High), 1),
            $"the sum of the steps; {Basis}",
            N
        );
    }

    /// <summary>Right answers in a row that bring the estimate to mastery.</summary>
    private static int Showing(double mastery, TracingParameters parameters)
    {
        var count = 0;
        while (mastery < KnowledgeTracing.Mastered && count < MostQuestions)
        {
            mastery = KnowledgeTracing.After(mastery, 1, 0, parameters);
            count++;
        }

        return Math.Max(1, count);
    }

    private static double Minutes(double questions, double seconds) => Math.Round(questions * seconds / 60, 1);
}
