using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Replies;

namespace TutorFunctions.Tools.Judging;

/// <summary><c>judge</c>: what the tutor makes of replies, a line of JSON in and a line of JSON out.</summary>
internal static class JudgeCommand
{
    private const string Cases = """
        A file with a case a line; without it, standard input. A case:
        {"question": {"kind": "number", "prompt": "What is 2 + 2?"}, "stored_answer": ["4"], "reply": "its 4"}
        kind is number, expression, equation, list, choice or text. A question may also have choices, unit, stem, ordered, tolerance,
        lowest_terms, simplified, key_ideas and steps, or be a step of an OATutor course: problemType, answerType, task, formulas.
        "before" is the question put before it, as "What is 5 - 9? (answer: -4)". The line that answers it:
        {"judgement": "accept", "acts": ["answer"], "answer": "4", "feedback": "..."}
        judgement is accept, partial, refuse or none. A line that is no case is answered {"error": "..."}, and the exit code is 1.
        """;

    public static Command Create(TextReader input)
    {
        var cases = new Argument<FileInfo>("cases") { Description = Cases, Arity = ArgumentArity.ZeroOrOne }.AcceptExistingOnly();
        var command = new Command("judge", "Judge replies: read cases as lines of JSON, write a line of JSON for each.") { cases };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var terminal = new Terminal(parsed.InvocationConfiguration);
                var file = parsed.GetValue(cases);
                using var reader = file?.OpenText();

                // On a terminal the lines that are written show how far it is.
                return terminal.Output.Profile.Out.IsTerminal
                    ? await JudgeAsync(reader ?? input, terminal.Lines, () => { }, cancellation)
                    : await terminal.ProgressAsync("Judging", progress =>
                        JudgeAsync(reader ?? input, terminal.Lines, Counter(progress, file), cancellation)
                    );
            }
        );
        return command;
    }

    private static Action Counter(ProgressTask progress, FileInfo? file)
    {
        var judged = 0;
        progress.IsIndeterminate = file is null;
        progress.MaxValue = file is null ? double.MaxValue : Math.Max(1, File.ReadLines(file.FullName).Count());
        return () =>
        {
            progress.Increment(1);
            progress.Description = $"Judging: {++judged}";
        };
    }

    private static async Task<int> JudgeAsync(TextReader input, TextWriter output, Action onJudged, CancellationToken cancellation)
    {
        var (judge, number, code) = (new JudgeLine(ReadReply.Reader), 0, ExitCode.Done);

        // A read from a terminal or a pipe does not end when it is cancelled, so it is left behind.
        while (await input.ReadLineAsync(cancellation).AsTask().WaitAsync(cancellation) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            string answer;
            try
            {
                answer = JsonSerializer.Serialize(judge.Judge(WrittenCase.Read(line).ToJudge()), JudgingJson.Readable.JudgedCase);
            }
            catch (JsonException error)
            {
                var unreadable = new UnreadableCase($"Line {number}: {error.Message}");
                answer = JsonSerializer.Serialize(unreadable, JudgingJson.Readable.UnreadableCase);
                code = ExitCode.Failed;
            }

            await output.WriteLineAsync(answer.AsMemory(), cancellation);
            await output.FlushAsync(cancellation);
            onJudged();
        }

        return code;
    }
}
