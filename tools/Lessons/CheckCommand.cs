using System.CommandLine;
using Spectre.Console;
using TutorFunctions.Lessons.Packs;

namespace TutorFunctions.Tools.Lessons;

/// <summary><c>check</c>: reads lesson packs and course archives as the server does, and says what is wrong with them.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<FileSystemInfo[]>("paths")
        {
            Description = """
                Lesson packs (.yaml), course archives in OATutor's format (.zip), or folders of them.
                Without any, the lessons that come with the tutor.
                """,
            Arity = ArgumentArity.ZeroOrMore,
        }.AcceptExistingOnly();
        var drawings = new Option<int>("--drawings")
        {
            Description = "How often each question with parameters is drawn to check it.",
            DefaultValueFactory = _ => LessonPackReader.Drawings,
        };
        drawings.Validators.Add(result =>
        {
            if (result.GetValue(drawings) is < 1 or > 100_000)
                result.AddError("--drawings takes a whole number from 1 to 100000.");
        });
        var json = OutputOptions.Json();
        var command = new Command("check", "Check lesson packs and course archives; exit with 1 when one has an error.")
        {
            paths,
            drawings,
            json,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var terminal = new Terminal(parsed.InvocationConfiguration);
                var files = ContentFiles.In(parsed.GetValue(paths) ?? []);
                var check = await terminal.ProgressAsync("Checking", progress =>
                    ContentCheck.RunAsync(files, parsed.GetValue(drawings), progress, cancellation)
                );
                if (parsed.GetValue(json))
                    await terminal.WriteJsonAsync(check, ContentCheckJson.Readable.ContentCheck, cancellation);
                else
                    Show(terminal.Output, check);
                return check.Errors.Count == 0 ? ExitCode.Done : ExitCode.Failed;
            }
        );
        return command;
    }

    private static void Show(IAnsiConsole output, ContentCheck check)
    {
        foreach (var lesson in check.Lessons)
            output.WriteLine($"{lesson.File}: {lesson.Concepts} concepts, {lesson.Items} questions");
        foreach (var course in check.Courses)
        {
            output.WriteLine($"{course.File}: {course.Lessons} lessons, {course.Items} questions, {course.Skipped.Count} left out");
            foreach (var skipped in course.Skipped)
                output.WriteLine($"  {skipped.Id}: {skipped.Reason}");
        }

        foreach (var error in check.Errors)
            output.MarkupLineInterpolated($"[red]{error.ToString()}[/]");
        output.WriteLine(
            check.Errors.Count switch
            {
                0 => "No errors.",
                1 => "1 error.",
                var errors => $"{errors} errors.",
            }
        );
    }
}
