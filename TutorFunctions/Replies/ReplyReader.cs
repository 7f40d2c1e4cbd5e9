using BitFaster.Caching.Lru;
using TutorFunctions.Language;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Judging;
using TutorFunctions.Replies.Learned;
using TutorFunctions.Replies.Texts;

namespace TutorFunctions.Replies;

/// <summary>
/// Reads what a learner wrote, once and purely: the dialogue acts in it, what may be the answer and in which role, the equations in it, the
/// claim that stands and what it comes to. The same reply to the same question always reads the same.
/// </summary>
public sealed class ReplyReader
{
    /// <summary>Questions whose context is kept: a class works on the same ones, and a learner tries one again.</summary>
    private const int MostQuestions = 256;

    private readonly ConcurrentLru<AskedQuestion, QuestionContext> _questions = new(
        concurrencyLevel: 1,
        MostQuestions,
        SameQuestion.Comparer
    );
    private readonly LanguagePack _language;
    private readonly ClaimJudge _judge;
    private readonly Func<string, bool> _tellsOfDistress;
    private readonly ReplyModel _model;
    private readonly TextWeights? _texts;

    /// <param name="language">The language that replies are written in.</param>
    /// <param name="judge">Judges one claim by a key.</param>
    /// <param name="tellsOfDistress">Whether a text calls for a person: distress is never left to learned weights alone.</param>
    public ReplyReader(LanguagePack language, ClaimJudge judge, Func<string, bool> tellsOfDistress)
        : this(language, judge, tellsOfDistress, ReplyModel.Shipped) { }

    internal ReplyReader(
        LanguagePack language,
        ClaimJudge judge,
        Func<string, bool> tellsOfDistress,
        ReplyModel model,
        TextWeights? texts = null
    )
    {
        _texts = texts;
        _language = language;
        _judge = judge;
        _tellsOfDistress = tellsOfDistress;
        _model = model;
    }

    /// <summary>Reads a reply. Any text gets a reading, in bounded time; only its first 4,000 characters are read.</summary>
    public Reading Read(AskedQuestion question, string reply)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(reply);
        var analysis = new ReplyAnalysis(ContextOf(question), BeforeOf(question), reply, _judge);
        if (analysis.Text.Tokens.All(static token => token.Text == "\n"))
            return Reading.Nothing;
        var standing = Standing.Of(analysis, _model.Candidates);
        var bag = ReplyFeatures.Of(analysis, standing);
        var claim = Weighing.ClaimSum(standing, _model.Claims, bag);
        var outcome = Weighing.OutcomeOf(analysis, standing, claim, _model.Worths);
        outcome = TextOutcome.Of(analysis, standing, claim, _model, _texts, outcome);
        outcome = PlainOutcome.Of(analysis, standing, outcome);
        ReplyFeatures.AddClaimed(bag, analysis, standing, claim);
        var sums = Weighing.ActSums(analysis, _model.Acts, bag);
        var acts = Weighing.Acts(analysis, sums, outcome).ToHashSet();
        if (acts.Contains(DialogueAct.AskTerm) && ActFinder.IsPersonal(analysis))
            Replace(acts, DialogueAct.AskTerm, DialogueAct.SmallTalk);
        if (acts.Contains(DialogueAct.RequestHint) && ActFinder.IsCertain(analysis, DialogueAct.SmallTalk))
            Replace(acts, DialogueAct.RequestHint, DialogueAct.SmallTalk);
        if (ActFinder.IsCertain(analysis, DialogueAct.Distress) || _tellsOfDistress(reply))
            acts.Add(DialogueAct.Distress);
        else if (acts.Contains(DialogueAct.Distress))
            Replace(acts, DialogueAct.Distress, DialogueAct.SmallTalk);
        var reading = ReadingOf(analysis, standing, outcome, claim) with
        {
            Acts = ActFinder.Place(analysis, standing, acts, sums, outcome),
        };
        return reading is { Outcome: Outcome.None, ToAsk: null } && IsUnclearTry(analysis)
            ? reading with
            {
                ToAsk = new Clarification(ClarificationKind.SayAgain, [analysis.Text.Original.Trim()]),
            }
            : reading;
    }

    private QuestionContext ContextOf(AskedQuestion question) =>
        _questions.GetOrAdd(question, static (asked, language) => new QuestionContext(asked, language), _language);

    private QuestionContext? BeforeOf(AskedQuestion question) =>
        question.Before is { } before ? ContextOf(new AskedQuestion(before)) : null;

    private static void Replace(HashSet<DialogueAct> acts, DialogueAct wrong, DialogueAct right)
    {
        acts.Remove(wrong);
        if (acts.Count == 0)
            acts.Add(right);
    }

    // A letter where there are no choices, numbers in a row where one is asked for: meant as an answer, and not to be made out as one.
    private static bool IsUnclearTry(ReplyAnalysis analysis) =>
        IsLoneLetter(analysis)
        || (
            !analysis.Cues.Any(static cue => cue.Pattern.Group == "strong")
            && analysis.Judge.ByKey(analysis.Text.Original).HowToWrite is not null
        );

    private static bool IsLoneLetter(ReplyAnalysis analysis) =>
        analysis.Question.Options.Count == 0 && analysis.Text.Tokens is [{ IsWord: true, Text.Length: 1 }];

    private static Reading ReadingOf(ReplyAnalysis analysis, Standing standing, Outcome outcome, int claimSum)
    {
        var claim = outcome == Outcome.None ? null : Claim(analysis, standing);
        return new Reading
        {
            Outcome = outcome,
            Claim = claim,
            Reason = Reason(analysis, standing, outcome),
            ToAsk = Clarifications.Of(analysis, standing, outcome),
            Candidates = RoleTable.Of(analysis, standing, outcome),
            Equations = analysis.Checks,
            Lines = [.. analysis.Pieces.Select(static piece => piece.Text)],
            IsCertain =
                outcome != Outcome.None
                && claimSum >= 2 * LinearModel.Scale
                && standing is { State: StandingState.One, Sureness: >= 1 }
                && Agrees(standing, outcome),
            AnswersQuestionBefore = standing.AnswersBefore,
        };
    }

    private static string? Claim(ReplyAnalysis analysis, Standing standing) =>
        standing.Claim is { } index
            ? analysis.Candidates[index].Claim.Trim()
            : string.Join(
                standing.State == StandingState.Either ? " or " : ", ",
                standing.Alternatives.Select(alternative => analysis.Candidates[alternative].Claim)
            );

    // The weights may find a reply better or worse than the claim by itself is: the reason then is another candidate's, or the words.
    private static string Reason(ReplyAnalysis analysis, Standing standing, Outcome outcome)
    {
        if (outcome == Outcome.None)
            return "No answer is put forward.";
        if (Agrees(standing, outcome))
            return standing.Judged.Reason;
        var worth = outcome switch
        {
            Outcome.Accept => ClaimVerdict.Right,
            Outcome.Partial => ClaimVerdict.Partial,
            _ => ClaimVerdict.Wrong,
        };
        return analysis.Judged.FirstOrDefault(judged => judged.Verdict == worth)?.Reason
            ?? outcome switch
            {
                Outcome.Accept => "By its words as a whole it is right; no wording of the key stands in it.",
                Outcome.Partial => "By its words as a whole it is part of the answer.",
                _ => "By its words as a whole it is not the answer.",
            };
    }

    private static bool Agrees(Standing standing, Outcome outcome) =>
        (standing.Verdict, outcome)
            is
                (ClaimVerdict.Right, Outcome.Accept)
                or
                (ClaimVerdict.Partial, Outcome.Partial)
                or
                (ClaimVerdict.Wrong, Outcome.Refuse);
}
