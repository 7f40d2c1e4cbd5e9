using TutorFunctions.Lessons.Packs;

namespace TutorFunctions.Tests.Lessons.Packs;

/// <summary>A pack that is valid, small enough to be seen at a glance, and easy to break in one place.</summary>
internal static class SmallPack
{
    public const string File = "doubling.yaml";

    public const string Yaml = """
        id: doubling
        title: Doubling Numbers
        subject: mathematics
        topics: [doubling, twice as many]
        grades: { lowest: 2, highest: 4 }
        overview: Doubling is a short cut. You will meet it everywhere.
        summary: To double a number you add it to itself.
        interest_hooks:
          - "Imagine two teams of {interest} instead of one, so let us double."
          - "Twice as much {interest} would need twice as much time, so let us double."
        concepts:
          - id: adding
            title: Adding small numbers
            goal: Add two small numbers
            foundation: true
            prerequisites: []
            explanations:
              - approach: counters
                styles: [visual]
                text: Put two piles of counters together and count the one that you get.
              - approach: counting on
                text: Begin at the first number and count on as far as the second one says.
            items:
              - id: add-three
                difficulty: easy
                prompt: "What is {n} + 3?"
                parameters:
                  n: { from: 4, to: 9 }
                answer: { kind: number, accepted: ["{n + 3}"] }
                hints: ["Begin at {n}.", "Count on three times.", "It is {n + 3}."]
                solution: "{n} + 3 = {n + 3}"
          - id: doubles
            title: Doubles
            goal: Double a number
            prerequisites: [adding]
            explanations:
              - approach: mirror
                styles: [visual]
                text: Hold a pile of counters before a mirror and count what you see.
              - approach: adding
                styles: [reading_writing]
                text: A number and the same number again make its double.
            misconceptions:
              - id: adds-two
                description: Doubling means adding two
                response: Two is part of it, but look at a pile of ten in the mirror.
            items:
              - id: double-number
                difficulty: easy
                prompt: "What is double {a}?"
                parameters:
                  a: { from: 5, to: 30 }
                  twice: { expression: "2 * a" }
                constraints: ["a % 10 != 0"]
                answer:
                  kind: number
                  accepted: ["{twice}"]
                hints:
                  - "Double means the number and the number again."
                  - "Write down {a} + {a}."
                  - "{a} + {a} = {twice}"
                solution: "{a} + {a} = {twice}"
                covers: [adding]
                wrong_answers:
                  - { answer: "{a + 2}", misconception: adds-two }
              - id: double-which
                difficulty: medium
                prompt: "Which of these is double 14?"
                answer:
                  kind: choice
                  accepted: ["28"]
                  choices: ["16", "28", "144"]
                hints: ["Ten doubled and four doubled.", "Twenty and eight.", "28"]
                solution: "14 + 14 = 28"
              - id: double-why
                difficulty: hard
                prompt: "Why is a double always even? Explain it in a sentence."
                answer:
                  kind: text
                  key_ideas:
                    - { name: it splits into two equal parts, phrases: [two equal parts, halves] }
                hints: ["Undo the doubling.", "How many parts are there?", "It splits into two equal parts."]
                solution: "It splits into two equal parts."
        """;

    /// <summary>The pack with one text replaced, which it has exactly once.</summary>
    public static string With(string text, string replacement)
    {
        (Yaml.Split(text).Length - 1).ShouldBe(1, $"'{text}' should be in the small pack once, so that the test breaks what it means to");
        return Yaml.Replace(text, replacement, StringComparison.Ordinal);
    }

    /// <summary>The only error of a broken pack.</summary>
    public static LessonPackError Error(string yaml)
    {
        var result = LessonPackReader.Read(yaml, File);
        result.Lesson.ShouldBeNull();
        return result.Errors.ShouldHaveSingleItem();
    }

    /// <summary>Checks that a broken pack has one error, in the line that has the marked text, for this reason.</summary>
    public static void ShouldFail(string yaml, string mark, string reason)
    {
        var error = Error(yaml);
        error.File.ShouldBe(File);
        error.Reason.ShouldContain(reason);
        error.Line.ShouldBe(LineOf(yaml, mark), error.ToString());
    }

    /// <summary>The line that has the text, counted from 1.</summary>
    public static int LineOf(string yaml, string text)
    {
        var at = yaml.IndexOf(text, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"'{text}' should be in the broken pack");
        return 1 + yaml.AsSpan(0, at).Count('\n');
    }
}
