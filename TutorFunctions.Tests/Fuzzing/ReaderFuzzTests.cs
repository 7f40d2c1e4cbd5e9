using System.Text;
using Microsoft.AspNetCore.DataProtection;
using TutorFunctions.Access.Keys;
using TutorFunctions.Access.Links;
using TutorFunctions.Classes;
using TutorFunctions.Courses;
using TutorFunctions.Courses.OaTutor;
using TutorFunctions.Grading;
using TutorFunctions.Lessons.Packs;
using TutorFunctions.Lms;
using TutorFunctions.Tests.Courses;
using TutorFunctions.Tests.Grading;
using TutorFunctions.Web;

namespace TutorFunctions.Tests.Fuzzing;

/// <summary>Whatever is put into what reads strangers' input: it is taken or refused, in the way that its callers expect.</summary>
public sealed class ReaderFuzzTests
{
    private const string Message = """{"type":"student.replied","data":{"session_id":"a","reply":"five eighths","reply_id":"r1"}}""";

    private static readonly AnswerKey[] s_keys =
    [
        Judged.Key(AnswerKind.Number, "3/4"),
        Judged.Key(AnswerKind.Expression, "2x+\\sqrt{y}"),
        Judged.Key(AnswerKind.Equation, "y=15-8x"),
        Judged.Key(AnswerKind.List, "n,n+1,n+2"),
        new()
        {
            Kind = AnswerKind.Choice,
            Choices = ["Yes", "No"],
            Accepted = ["No"],
        },
        new() { Kind = AnswerKind.Text, KeyIdeas = [new("light", ["need light", "sunlight"])] },
    ];

    private static readonly string[] s_replies =
    [
        "3/4",
        "2x+\\sqrt{y} because I added",
        "y = 15 - 8x",
        "n, n+1 and n+2",
        "No",
        "light of the sun",
    ];

    [Fact]
    public Task The_grader() =>
        FuzzRun.TryAsync(random =>
        {
            var kind = random.Next(s_keys.Length);
            var graded = AnswerGrader.Grade(s_keys[kind], Mutation.Of(s_replies[random.Next(s_replies.Length)], random));
            graded.Score.ShouldBeInRange(0, 1);
        });

    [Fact]
    public async Task The_reader_of_lesson_packs()
    {
        var packs = Directory
            .EnumerateFiles(Path.Combine(Repository.Folder, "lessons"), "*.yaml")
            .Order()
            .Select(File.ReadAllText)
            .ToList();
        var smallest = packs.MinBy(pack => pack.Length)!;

        await FuzzRun.TryAsync(random =>
        {
            var result = LessonPackReader.Read(Encoding.UTF8.GetBytes(Mutation.Of(smallest, random)), "fuzzed.yaml", drawings: 1);
            (result.Lesson is not null || result.Errors.Count > 0).ShouldBeTrue();
        });
    }

    [Fact]
    public async Task The_import_of_courses()
    {
        var sound = new OaTutorFolder().Problem("p1").Zip();

        await FuzzRun.TryAsync(async random =>
        {
            try
            {
                await OaTutorImporter.ImportAsync(
                    new MemoryStream(Mutation.Of(sound, random)),
                    cancellation: TestContext.Current.CancellationToken
                );
            }
            catch (ImportError refused)
            {
                refused.Reason.ShouldNotBeNullOrWhiteSpace();
            }
        });
    }

    [Fact]
    public Task The_reader_of_rosters() =>
        FuzzRun.TryAsync(random =>
        {
            try
            {
                RosterFile.Read(new StringReader(Mutation.Of("id,name,group\nann,\"Okafor, Ann\",red\nbob,Bob,\n", random)));
            }
            catch (RefusedException refused)
            {
                refused.Message.ShouldNotBeNullOrWhiteSpace();
            }
        });

    [Fact]
    public Task Webhooks_and_their_signatures() =>
        FuzzRun.TryAsync(random =>
        {
            byte[] key = [.. Enumerable.Range(0, 24).Select(number => (byte)number)];
            var body = Encoding.UTF8.GetBytes(Mutation.Of(Message, random));
            try
            {
                LmsMessage.Read(body);
            }
            catch (ProblemException refused)
            {
                refused.Status.ShouldBeInRange(400, 499);
            }

            WebhookSignature
                .Refusal(
                    [key],
                    Mutation.Of("msg_1", random),
                    Mutation.Of("1796040000", random),
                    Mutation.Of(WebhookSignature.Sign(key, "msg_1", 1796040000, Encoding.UTF8.GetBytes(Message)), random),
                    body,
                    DateTimeOffset.FromUnixTimeSeconds(1796040000)
                )
                .ShouldNotBeNull();
            WebhookSignature.Complaint(Mutation.Of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", random), out _);
        });

    [Fact]
    public async Task Keys_and_links()
    {
        var tokens = new LinkToken(new EphemeralDataProtectionProvider());
        var (key, link) = (KeyText.New().ToString(), tokens.Write("0123456789abcdef"));

        await FuzzRun.TryAsync(random =>
        {
            KeyText.Read(Mutation.Of(key, random));
            var changed = Mutation.Of(link, random);
            if (changed != link)
                tokens.Read(changed).ShouldBeNull();
        });
    }
}
