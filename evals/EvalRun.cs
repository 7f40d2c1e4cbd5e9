using System.Runtime.CompilerServices;
using TutorFunctions.Evals.Dialogues;
using TutorFunctions.Evals.Distress;
using TutorFunctions.Evals.Drafts;
using TutorFunctions.Evals.Imported;
using TutorFunctions.Evals.Messages;
using TutorFunctions.Evals.Report;
using TutorFunctions.Lessons;

namespace TutorFunctions.Evals;

/// <summary>Plays what the options ask for, one table after another.</summary>
internal static class EvalRun
{
    private static readonly string[] s_agentsOfDialogues = ["evaluator", "executor", "planner"];

    public static async IAsyncEnumerable<(string Title, IReadOnlyList<Finding> Findings)> RunAsync(
        EvalOptions options,
        Players players,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var lessons = LessonLibrary.Load([Path.Combine(AppContext.BaseDirectory, "lessons")], drawings: 1).All;
        if (options.Agents.Overlaps(s_agentsOfDialogues))
        {
            foreach (var set in options.Sets)
            {
                var (title, dialogues) = Dialogues(set, lessons, options);
                if (dialogues is null)
                    Console.WriteLine($"\n{title}");
                else
                    yield return (title, await DialoguePlay.PlayAsync(dialogues, players, options.Agents, cancellation));
            }
        }

        if (options.Agents.Contains("planner"))
            yield return ("First plans", await PlanRubric.FirstPlansAsync(lessons, players.Planner, cancellation));
        if (options.Agents.Contains("reviewer"))
            yield return ("Drafts held against the seven principles", await DraftFile.ReviewAsync(players.Reviewer, cancellation));
        if (options.Agents.Contains("safety"))
            yield return ("Sentences of learners in distress and of others", DistressSentences.Judge());
    }

    private static (string Title, IReadOnlyList<(Lesson Lesson, Dialogue Dialogue)>? Dialogues) Dialogues(
        string set,
        IReadOnlyList<Lesson> lessons,
        EvalOptions options
    )
    {
        if (set != "imported")
        {
            var read = DialogueFiles.ReadSet(set, lessons);
            return ($"{set}: {read.Count} dialogues, {read.Sum(entry => entry.Dialogue.Turns.Length)} replies", read);
        }

        var place = ImportedCourse.Place();
        if (!Directory.Exists(place))
            return (
                $"imported: left out, as the course is missing: there is no {place}. Set TUTOR_SHARED to the folder that has "
                    + $"content/oatutor in it.",
                null
            );
        var drawn = ImportedDialogues.Draw(ImportedCourse.Read(place), options.Imported, options.Seed);
        return ($"imported: {drawn.Count} questions of a real course, drawn with the seed {options.Seed}", drawn);
    }
}
