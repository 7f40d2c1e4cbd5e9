using TutorFunctions.Grading;
using TutorFunctions.Language;
using TutorFunctions.Language.Patterns;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Judging;
using TutorFunctions.Replies.Mathematics;

namespace TutorFunctions.Replies;

/// <summary>Everything that the rules find in a reply, before anything is weighed.</summary>
internal sealed class ReplyAnalysis
{
    public ReplyAnalysis(QuestionContext question, QuestionContext? before, string reply, ClaimJudge judge)
    {
        Question = question;
        Text = ReplyText.Of(reply, question.Language);
        Pieces = question.Pieces.Read(Text.Tokens);
        Checks = EquationChecks.Check(Pieces);
        Judge = new CandidateJudge(question, before, judge);
        Candidates = [.. new CandidateFinder(question).Find(Text, Pieces).Where(IsReadable)];
        Atoms = ReplyAtoms.Of(Text.Tokens, Candidates);
        Roles = RoleFinder.Find(question.Language, Atoms, Candidates.Count, Counts);
        Cues = question.Language.Acts.Find(Atoms.Atoms);
        Judged = [.. Candidates.Select(Judge.Judge)];
        WordMatch = new WordMatch(question, Text);
        Plain = PlainAnswer.Grade(question.Key, reply, Judge.ByKey);
    }

    public QuestionContext Question { get; }

    /// <summary>What the reply is worth when it is an answer and nothing else; null when it may hold more.</summary>
    public Judgement? Plain { get; }

    public ReplyText Text { get; }

    public IReadOnlyList<MathPiece> Pieces { get; }

    public IReadOnlyList<CheckedEquation> Checks { get; }

    public IReadOnlyList<Candidate> Candidates { get; }

    public ReplyAtoms Atoms { get; }

    /// <summary>What the words around each candidate make of it.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Roles { get; }

    /// <summary>The patterns of dialogue acts that were found.</summary>
    public IReadOnlyList<NamedMatch> Cues { get; }

    public CandidateJudge Judge { get; }

    /// <summary>What each candidate is worth.</summary>
    public IReadOnlyList<JudgedClaim> Judged { get; }

    /// <summary>How much of the expected words the reply has.</summary>
    public WordMatch WordMatch { get; }

    public LanguagePack Language => Question.Language;

    // A phrase counts where a value, an expression or a choice is asked for only if the key can be held against it.
    private bool IsReadable(Candidate candidate) =>
        candidate.Kind != CandidateKind.Words
        || Question.Key.Kind switch
        {
            AnswerKind.Text => true,
            AnswerKind.Choice or AnswerKind.Number => Judge.Judge(candidate).Verdict is ClaimVerdict.Right or ClaimVerdict.Wrong,
            _ => Judge.Judge(candidate).Verdict is ClaimVerdict.Right or ClaimVerdict.Partial,
        };

    /// <summary>The word with which a sentence begins to ask, after words that only fill: "why", "can"; null when there is none.</summary>
    public string? AskingWord(Sentence sentence) =>
        Text.Tokens.Take(sentence.Start..sentence.End)
            .FirstOrDefault(token => token.IsWord && !Language.Classes.Has("filler", token.Word))
            is { Word: var word }
        && (Language.Classes.Has("wh", word) || Language.Classes.Has("aux", word))
            ? word
            : null;

    /// <summary>Whether the value counts what the question asks the number of: "3 times" where it asks "how many times".</summary>
    public bool Counts(int candidate)
    {
        var end = Candidates[candidate].Span.End;
        return Candidates[candidate] is { Kind: CandidateKind.Value, IsNumber: true }
            && Text.Tokens.FirstOrDefault(token => token.Span.Start >= end) is { IsWord: true } next
            && Question.CountedStems.Contains(Language.Stemmer.Stem(next.Word));
    }

    public bool IsGivenAt(int candidate) => IsGiven(Candidates[candidate]);

    /// <summary>Whether the value stands in the question itself.</summary>
    public bool IsGiven(Candidate candidate) => candidate.Value is { } value && Question.PromptValues.Contains(value);
}
