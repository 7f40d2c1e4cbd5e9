using TutorFunctions.Evals;
using TutorFunctions.Evals.Dialogues;
using TutorFunctions.Evals.Report;
using TutorFunctions.Lessons;

var lessons = LessonLibrary.Load(Path.Combine(AppContext.BaseDirectory, "lessons")).All;
foreach (var set in args.Where(a=>!a.StartsWith("--")).DefaultIfEmpty("dialogues"))
{
    var f = await DialoguePlay.PlayAsync(DialogueFiles.ReadSet(set, lessons), Players.Offline, new HashSet<string> { "evaluator", "executor", "planner" }, CancellationToken.None);
    ReportTable.Write(Console.Out, set, f, 300);
}
