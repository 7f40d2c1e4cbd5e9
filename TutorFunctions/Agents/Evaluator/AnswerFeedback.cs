using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Replies;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>The evaluation of a reply that puts an answer forward.</summary>
internal static class AnswerFeedback
{
    private const double Unfinished = 0.5;

    /// <summary>Ideas of an answer that are named in one sentence.</summary>
    private const int MostIdeas = 2;

    public static Evaluation Right(EvaluatorInput input, ReadReply read, Speech speech)
    {
        var unaided = input.HintsTaken == 0 && input.Question.FailedAttempts == 0;
        var givenAway = input.Question.IsGivenAway(input.HintsTaken);
        return new Evaluation
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.Correct,
            Score = 1,
            Feedback = Praise(input, read, speech, unaided, givenAway),
            Reasoning = read.Reading.Reason,
            GuidanceForTutor = unaided ? "Go on, a little harder." : "Go on, and ask once more without help.",
            ShouldAdvance = !givenAway && input.Step.StatusInfo.QuestionsCorrect + 1 >= input.Step.CorrectNeeded,
            AssessmentNote =
                unaided ? $"Answered a {read.Question.Difficulty} question on {input.Step.Title} right without help."
                : givenAway ? $"Answered on {input.Step.Title} right after a hint that said it, which counts for nothing."
                : $"Answered on {input.Step.Title} right with help.",
        };
    }

    // Praise is for what was done: the answer, the step that led to it, the idea in it.
    private static string Praise(EvaluatorInput input, ReadReply read, Speech speech, bool unaided, bool givenAway)
    {
        if (read.Question.Answer.Kind == AnswerKind.Text)
        {
            if (AnsweredThought.In(read, isRight: true, speech) is { } answered)
                return $"{speech.Say("right_in_words")} {answered}";
            var ideas = read.Question.Answer.KeyIdeas.Take(MostIdeas).Select(static idea => idea.Name).ToList();
            var named = ideas.Count > 0 ? $" {speech.Say("ideas_named", ("ideas", string.Join("; ", ideas)))}" : string.Empty;
            return speech.Say("right_in_words") + named + Discovery(read, speech);
        }

        var move =
            givenAway ? "right_given_away"
            : !unaided ? "right_with_help"
            : input.Streak >= 2 ? "right_again"
            : "right";
        var said = speech.Say(move, ("answer", SaidAnswer.Of(read)));
        if (AnsweredThought.In(read, isRight: true, speech) is { } thought)
            return $"{said} {thought}";
        if (new WorkingNotes(read).Step(speech) is { } step)
            return $"{said} {step}";
        return Calculated(read) is { } shown
                ? $"{said} {speech.Say("you_calculated", ("said", shown))}"
            : SaidReason.In(read.Reply) is { } reason ? $"{said} {speech.Say("you_said_why", ("reason", reason))}"
            : said + Discovery(read, speech);
    }

    // What the learner says beside the answer, said back in their words.
    private static string Discovery(ReadReply read, Speech speech) =>
        SaidBeside.In(read) is { } beside ? $" {speech.Say("you_noticed", ("said", beside))}" : string.Empty;

    // The last true calculation as it was written; "15 gives fifteen" is none.
    private static string? Calculated(ReadReply read) =>
        read.Reading.Equations.LastOrDefault(static equation => equation.IsTrue && HasSign(equation.Text))?.Span.In(read.Reply).Trim();

    private static bool HasSign(string equation) =>
        equation.Split('=')[0].Trim().TrimStart('-').AsSpan().IndexOfAny(['+', '-', '*', '/', '^']) >= 0;

    // What is right in a wrong answer is said first, else its reason, which shows where the thought goes.
    private static string Reasoned(ReadReply read, Speech speech) =>
        Calculated(read) is { } shown ? $"{speech.Say("that_holds", ("said", shown))} "
        : (SaidReason.In(read.Reply) ?? SaidBeside.In(read)) is { } reason ? $"{speech.Say("your_reason", ("reason", reason))} "
        : string.Empty;

    public static Evaluation Partly(ReadReply read, Speech speech)
    {
        var judged = read.Reading.Claim is { } claim ? AnswerGrader.Grade(read.Question.Answer, claim) : null;
        return new Evaluation
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.Partial,
            Score = judged is { Verdict: Verdict.Partial } ? judged.Score : Unfinished,
            Feedback = AnsweredThought.In(read, isRight: null, speech) ?? AskFor(read, judged, speech),
            Reasoning = read.Reading.Reason,
            GuidanceForTutor = "Take up the part that is right and ask for what is missing.",
            AssessmentNote = $"Partly right: {read.Reading.Reason}",
        };
    }

    /// <param name="read">The reply.</param>
    /// <param name="misconception">The known wrong idea that it shows; null for none.</param>
    /// <param name="isLeft">Whether the question is left after a miss, so that its solution is told.</param>
    /// <param name="speech">The tutor's words.</param>
    public static Evaluation Wrong(ReadReply read, Misconception? misconception, bool isLeft, Speech speech) =>
        misconception is null && IsNoChoice(read) ? NoChoice(read, speech) : NotRight(read, misconception, isLeft, speech);

    private static Evaluation NotRight(ReadReply read, Misconception? misconception, bool isLeft, Speech speech) =>
        new()
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.Wrong,
            Score = 0,
            Feedback = Help(read, misconception, isLeft, speech),
            Reasoning = misconception is null
                ? read.Reading.Reason
                : $"{read.Reading.Reason} It shows a known idea: {misconception.Description}.",
            GuidanceForTutor = "Explain in another way, then ask again.",
            AssessmentNote = misconception is null ? $"Wrong: {read.Reading.Reason}" : $"Shows the idea \"{misconception.Description}\".",
            MisconceptionId = misconception?.Id,
        };

    private static string Help(ReadReply read, Misconception? misconception, bool isLeft, Speech speech)
    {
        var said = SaidAnswer.Of(read);
        // What is not asked again needs no pointer but an end.
        if (isLeft && read.Question.Solution is { } solution)
            return $"{Reasoned(read, speech)}{speech.Say("wrong_left", ("answer", said))} {solution}";
        if (AnsweredThought.In(read, isRight: false, speech) is { } thought)
            return $"{speech.Say(read.Question.Answer.Kind == AnswerKind.Text ? "wrong_in_words" : "wrong", ("answer", said))} {thought}";
        if (misconception is not null)
        {
            return Reasoned(read, speech)
                + (
                    speech.IsFirst($"misconception:{misconception.Id}")
                        ? misconception.Response
                        : speech.Say("same_mix_up", ("answer", said))
                );
        }

        // A wrong pick tells the right one, so that the reason is given and another question follows.
        if (read.Question.Answer.Choices.Count == OpenQuestion.ChoicesThatTell)
        {
            var not = speech.Say("wrong_of_two", ("answer", said));
            return read.Question.Solution is { } reason ? $"{not} {reason}" : not;
        }

        if (read.Question.Answer.Kind == AnswerKind.Text)
            return speech.Say("wrong_in_words");
        if (ListAdvice(read) is { } advice)
            return speech.Say("close", ("said", said), ("advice", advice));
        return new WorkingNotes(read).Mistake(speech) is { } mistake
            ? $"{speech.Say("wrong", ("answer", said))} {mistake}"
            : Reasoned(read, speech) + speech.Say("wrong", ("answer", said));
    }

    // Of a list it is said what is right in it: all but the order, or some of the values.
    private static string? ListAdvice(ReadReply read) =>
        read is { Question.Answer: { Kind: AnswerKind.List } key, Reading.Claim: { } claim }
        && AnswerGrader.Grade(key, claim) is { Verdict: Verdict.Partial, Advice: { Length: > 0 } advice }
            ? advice
            : null;

    private static bool IsNoChoice(ReadReply read) =>
        read.Question.Answer.Kind == AnswerKind.Choice && read.Reading.Claim is { } claim && !read.Question.Answer.Choices.Contains(claim);

    /// <summary>Two answers stand beside each other: nothing is judged until the learner says which.</summary>
    public static Evaluation Undecided(ReadReply read, Speech speech) =>
        Open(
            speech.Say("which_of_two", ("about", About(read))),
            "Two answers stand beside each other and none is picked.",
            "Ask which of the two is meant; do not say which is right.",
            "Was undecided between two answers."
        );

    private static Evaluation NoChoice(ReadReply read, Speech speech)
    {
        var isFirst = speech.Times("wrong_no_choice") == 0;
        var said = speech.Say("wrong_no_choice", ("answer", SaidAnswer.Of(read)));
        return Open(
            isFirst ? $"{said} {AnswerForm.Of(read.Question.Answer)}" : said,
            "What is put forward is none of the choices.",
            "Ask for one of the choices.",
            "Named something that was no choice."
        );
    }

    /// <summary>What is put forward solves the question before this one.</summary>
    public static Evaluation ForQuestionBefore(ReadReply read, Speech speech) =>
        Open(
            speech.Say("question_before", ("said", read.AsWritten(read.Reading.Claim!))),
            $"\"{read.Reading.Claim}\" answers the question before the open one.",
            "Ask the open question again.",
            "Answered the question before once more."
        );

    // An answer that is put forward and cannot be judged yet.
    private static Evaluation Open(string feedback, string reasoning, string guidance, string note) =>
        new()
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.NotApplicable,
            Score = 0,
            Feedback = feedback,
            Reasoning = reasoning,
            GuidanceForTutor = guidance,
            AssessmentNote = note,
        };

    private static string About(ReadReply read) =>
        string.Join(
            " and ",
            (read.Reading.ToAsk?.About ?? [])
                .Select(read.AsWritten)
                .Where(static said => !string.IsNullOrWhiteSpace(said))
                .Distinct(StringComparer.Ordinal)
        );

    // A number alone may lie on the way by chance; one that is worked out is a step.
    private static bool IsShown(ReadReply read) =>
        read.Reading.Equations.Any(static equation => equation.IsTrue) || read.Reading.Lines.Count > 1;

    private static string AskFor(ReadReply read, Judgement? judged, Speech speech)
    {
        if (judged is { MissingIdeas.Count: > 0 })
            return speech.Say("missing_ideas", ("ideas", string.Join("; ", judged.MissingIdeas)));
        if (read.Question.Answer.Kind == AnswerKind.Text && judged is not { Verdict: Verdict.Partial, Advice.Length: > 0 })
            return speech.Say("partly_in_words");
        var about = About(read);
        var said = about.Length > 0 ? about : SaidAnswer.Of(read);
        if (judged is { Verdict: Verdict.Partial, Advice.Length: > 0 })
            return speech.Say("close", ("said", said), ("advice", judged.Advice));
        var asked = read.Reading.ToAsk?.Kind switch
        {
            ClarificationKind.WhichOfTwo => speech.Say("which_of_two", ("about", said)),
            ClarificationKind.WhichChoice when about.Length > 0 => speech.Say("which_of_others", ("about", about)),
            ClarificationKind.WorkOut => speech.Say("work_out", ("said", said)),
            ClarificationKind.NextStep when IsShown(read) => speech.Say("next_step", ("said", said)),
            ClarificationKind.OtherPart when read.Question.Answer.Kind == AnswerKind.List => speech.Say("other_part", ("said", said)),
            ClarificationKind.NextStep or ClarificationKind.OtherPart => speech.Say("wrong", ("answer", said)),
            _ => speech.Say("form", ("said", said)),
        };
        return
            read.Reading.ToAsk?.Kind is ClarificationKind.NextStep or ClarificationKind.WorkOut
            && new WorkingNotes(read).Step(speech) is { } step
            ? $"{step} {asked}"
            : asked;
    }
}
