using System.Runtime.InteropServices;
using TutorFunctions.Grading;
using TutorFunctions.Language.Patterns;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Judging;

namespace TutorFunctions.Replies.Learned;

/// <summary>
/// The features by which the acts and the outcome of a reply are scored: its words and letters in rows, with values replaced by what they
/// are worth, and all that the rules found.
/// </summary>
internal static class ReplyFeatures
{
    private const int MostLetters = 300;
    private const int MostAtoms = 120;

    public static FeatureBag Of(ReplyAnalysis analysis, Standing standing)
    {
        var bag = new FeatureBag();
        AddWords(bag, "w:", Words(analysis, static (atom, _) => atom.Word));
        AddWords(bag, "v:", Words(analysis, (atom, index) => Worth(analysis, atom, index)));
        AddBuild(bag, analysis);
        AddLetters(bag, analysis.Text);
        AddShape(bag, analysis.Text);
        AddAsking(bag, analysis);
        AddCues(bag, analysis);
        AddStanding(bag, analysis, standing);
        return bag;
    }

    /// <summary>
    /// Adds what is known of the claim once it is decided whether there is one: an answer with nothing beside it holds no other act, one
    /// with words beside it most often its working.
    /// </summary>
    public static void AddClaimed(FeatureBag bag, ReplyAnalysis analysis, Standing standing, int claimSum)
    {
        var claimed = Math.Clamp((int)Math.Floor(claimSum / (1.5 * LinearModel.Scale)), -2, 1)
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
        var beside = CandidateFeatures.Bucket(Beside(analysis, standing) + 1);
        bag.Add("claimed:", claimed);
        bag.Add("claimed:", claimed + beside);
        bag.Add("claimed:", claimed + beside + analysis.Question.Key.Kind);
        bag.Add("claimed:", claimed + standing.Judged.Shortfall);
        bag.Add("claimed:", claimed + (analysis.Text.Sentences.Count > 0 && analysis.Text.Sentences[^1].IsQuestion));
        bag.Add("claimed:", claimed + analysis.Pieces.Any(static piece => piece.IsEquation));
        bag.Add("work:", claimed + Work(analysis));
        bag.Add("work:", claimed + Work(analysis) + analysis.Question.Key.Kind + beside);
        foreach (
            var name in analysis.Cues.Where(static cue => cue.Pattern.Group == "strong").Select(static cue => cue.Pattern.Name).Distinct()
        )
            bag.Add("claimed-cue:", claimed + name);
    }

    // What shows working: a calculation, an equation that does more than name a variable's value, a reason, a conclusion, several values.
    private static string Work(ReplyAnalysis analysis)
    {
        var calculates = analysis.Pieces.Any(static piece =>
            piece.Sides.Any(static side => !side.IsNumber && Operators(side.Text) > 0)
        );
        var relates = analysis.Pieces.Any(static piece => piece.IsEquation && piece.Sides[0].Text.Length > 1);
        var words = analysis.Text.Tokens.Where(static token => token.IsWord).Select(static token => token.Word).ToList();
        var reasons = words.Exists(word => analysis.Language.Classes.Has("reason", word));
        var concludes = words.Skip(1).Any(word => analysis.Language.Classes.Has("thus", word));
        return $"{calculates}{relates}{reasons}{concludes}{Math.Min(analysis.Pieces.Count, 3)}";
    }

    // How each sentence that asks begins, whether it puts alternatives, and whether it speaks of the question's own words or of a value.
    private static void AddAsking(FeatureBag bag, ReplyAnalysis analysis)
    {
        foreach (var sentence in analysis.Text.Sentences)
        {
            var words = analysis.Text.Tokens.Take(sentence.Start..sentence.End).Where(static token => token.IsWord).ToList();
            if (words.Count == 0)
                continue;
            var opening = analysis.AskingWord(sentence) ?? (sentence.IsQuestion ? "?" : string.Empty);
            if (opening.Length == 0 && !words.Exists(static word => word.Word == "or"))
                continue;
            var alternatives = words.Exists(static word => word.Word == "or");
            var asked = words.Exists(word => analysis.Question.PromptStems.Contains(analysis.Language.Stemmer.Stem(word.Word)));
            bag.Add("asking:", opening + alternatives);
            bag.Add("asking:", opening + alternatives + asked);
            bag.Add("asking:", opening + alternatives + asked + CandidateFeatures.Bucket(words.Count));
        }
    }

    // Words that belong to no candidate and carry meaning.
    private static int Beside(ReplyAnalysis analysis, Standing standing)
    {
        var claim =
            standing.Claim is { } index && analysis.Candidates[index].Kind is not CandidateKind.Words
                ? analysis.Candidates[index].Span
                : new TextSpan(0, 0);
        return analysis.Text.Tokens.Count(token =>
            token.IsWord
            && !claim.Contains(token.Span)
            && !analysis.Language.Classes.Has("filler", token.Word)
            && token.Word is not ("its" or "is" or "it" or "the" or "a" or "thats" or "that" or "i")
        );
    }

    /// <summary>
    /// The features by which the worth of a claim is corrected: how it stands and how it is worded, not what is said beside it.
    /// </summary>
    public static FeatureBag OfClaim(ReplyAnalysis analysis, Standing standing)
    {
        var bag = new FeatureBag();
        AddStanding(bag, analysis, standing);
        AddForm(bag, analysis, standing);
        if (analysis.Question.Key.Kind is not AnswerKind.Text)
            return bag;
        foreach (var word in Words(analysis, (atom, index) => Worth(analysis, atom, index)))
            bag.Add("v:", word);
        return bag;
    }

    // Whether the claim is written in the form of the answer.
    private static void AddForm(FeatureBag bag, ReplyAnalysis analysis, Standing standing)
    {
        if (standing.Claim is not { } claim || analysis.Question.Key.Accepted.Count == 0)
            return;
        var candidate = analysis.Candidates[claim];
        var said = candidate.Claim[..^candidate.Unit.Length];
        var verdict = standing.Verdict.ToString();
        var asked = string.Join(
            '+',
            analysis.Question.PromptStems.Where(stem => analysis.Language.Classes.Has("form", stem)).Order(StringComparer.Ordinal).Take(2)
        );
        var size = Math.Sign(
            Operators(said) - analysis.Question.KeyPieces.Max(static pieces => pieces.Sum(static piece => Operators(piece.Text)))
        );
        bag.Add("size:", $"{verdict}{size}{analysis.Question.Key.Kind}");
        bag.Add("size-asked:", $"{verdict}{size}{asked}");
        var forms = $"{Form(said)}>{Form(analysis.Question.Key.Accepted[0])}";
        bag.Add("form:", verdict + forms);
        bag.Add("form-asked:", verdict + forms + asked);
        bag.Add("unit:", $"{verdict}{analysis.Candidates[claim].Unit.Length > 0}{analysis.Question.Key.Unit is not null}{asked}");
    }

    private static int Operators(string text) => text.Count(static sign => sign is '+' or '-' or '*' or '/' or '^' or '(');

    private static string Form(string text)
    {
        if (text.Any(static letter => char.IsAsciiLetter(letter)))
            return "letters";
        var sign =
            text.Contains('/', StringComparison.Ordinal) ? (text.Trim().Contains(' ', StringComparison.Ordinal) ? "mixed" : "fraction")
            : text.Contains('.', StringComparison.Ordinal) ? "decimal"
            : "whole";
        return text.Contains('%', StringComparison.Ordinal) ? "percent" : sign;
    }

    private static List<string> Words(ReplyAnalysis analysis, Func<Atom, int, string> write)
    {
        var words = new List<string> { "^" };
        var atoms = analysis.Atoms.Atoms;
        for (var at = 0; at < Math.Min(atoms.Count, MostAtoms); at++)
        {
            if (atoms[at].Kind != AtomKind.Comma)
                words.Add(
                    atoms[at].Kind == AtomKind.Tagged || char.IsAsciiLetter(atoms[at].Word[0]) || atoms[at].Kind == AtomKind.Stop
                        ? write(atoms[at], at)
                    : char.IsAsciiDigit(atoms[at].Word[0]) ? "<digits>"
                    : atoms[at].Word
                );
        }

        words.Add("$");
        return words;
    }

    // "its <right>", "why isnt it <wrong>", "my <asked>": what is learned of one question then fits all.
    private static string Worth(ReplyAnalysis analysis, Atom atom, int at)
    {
        if (analysis.Atoms.CandidateAt(at) is >= 0 and var candidate)
            return analysis.IsGiven(analysis.Candidates[candidate]) && !analysis.Candidates[candidate].EndsEquation
                ? "<given>"
                : "<" + analysis.Judged[candidate].Verdict + ">";
        if (atom.Kind != AtomKind.Word || analysis.Language.Classes.Has("stop", atom.Word))
            return atom.Word;
        var stem = analysis.Language.Stemmer.Stem(atom.Word);
        return analysis.Question.PromptStems.Contains(stem) ? "<asked>"
            : analysis.Question.Options.Any(option => option.Stems.Contains(stem)) ? "<option>"
            : atom.Word;
    }

    // How sentences are built: "what does the <asked> mean", "my <other> is <other>".
    private static void AddBuild(FeatureBag bag, ReplyAnalysis analysis)
    {
        var build = Words(analysis, (atom, index) => Build(analysis, atom, index));
        for (var at = 0; at < build.Count; at++)
        {
            for (var size = 2; size <= 5 && at + size <= build.Count; size++)
                bag.AddRow("b:", CollectionsMarshal.AsSpan(build).Slice(at, size));
        }
    }

    private static string Build(ReplyAnalysis analysis, Atom atom, int at)
    {
        if (analysis.Atoms.CandidateAt(at) >= 0)
            return "<value>";
        if (atom.Kind != AtomKind.Word || analysis.Language.Classes.Has("function", atom.Word))
            return atom.Word;
        var stem = analysis.Language.Stemmer.Stem(atom.Word);
        if (analysis.Question.PromptStems.Contains(stem))
            return "<asked>";
        if (analysis.Question.Options.Any(option => option.Stems.Contains(stem)))
            return "<option>";
        return atom.Word.EndsWith("ing", StringComparison.Ordinal) ? "<ing>"
            : atom.Word.EndsWith("ed", StringComparison.Ordinal) ? "<ed>"
            : "<other>";
    }

    private static void AddWords(FeatureBag bag, string prefix, List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            for (var size = 1; size <= 3 && at + size <= words.Count; size++)
                bag.AddRow(prefix, CollectionsMarshal.AsSpan(words).Slice(at, size));
        }
    }

    private static void AddLetters(FeatureBag bag, ReplyText text)
    {
        var letters = " " + string.Join(' ', text.Tokens.Where(static token => token.IsWord).Select(static token => token.Text)) + " ";
        if (letters.Length > MostLetters)
            letters = letters[..MostLetters];
        for (var size = 3; size <= 4; size++)
        {
            for (var at = 0; at + size <= letters.Length; at++)
                bag.Add("l:", letters.AsSpan(at, size));
        }
    }

    private static void AddShape(FeatureBag bag, ReplyText text)
    {
        bag.Add("words:", CandidateFeatures.Bucket(text.Tokens.Count(static token => token.IsWord)));
        bag.Add("sentences:", CandidateFeatures.Bucket(text.Sentences.Count));
        bag.AddIf(text.Sentences.Count > 0 && text.Sentences[^1].IsQuestion, "ends-asking");
        bag.AddIf(text.Sentences.Any(static sentence => sentence.IsQuestion), "asks");
        bag.AddIf(text.Original.Contains('!', StringComparison.Ordinal), "exclaims");
        bag.AddIf(text.Tokens.Any(static token => token.Kind == TokenKind.Picture), "picture");
        bag.AddIf(!text.Tokens.Any(static token => token.IsWord), "no-words");
        bag.AddIf(!text.Tokens.Any(static token => token.IsNumber), "no-digits");
        bag.AddIf(text.Original.Any(static letter => letter > 127 && char.IsLetter(letter)), "foreign-letters");
        var capitals = text.Original.Count(char.IsUpper);
        bag.AddIf(capitals > 4 && capitals * 2 > text.Original.Count(char.IsLetter), "shouts");
        if (text.Tokens.Count > 0)
            bag.Add("first:", text.Tokens[0].Word);
        if (text.Tokens.Count > 0)
            bag.Add("last:", text.Tokens[^1].Word);
    }

    private static void AddCues(FeatureBag bag, ReplyAnalysis analysis)
    {
        foreach (var (pattern, match) in analysis.Cues)
        {
            bag.Add("act:", pattern.Name + pattern.Group);
            bag.Add("pattern:", pattern.Name + pattern.Pattern.Text);
            if (match.Start == 0)
                bag.Add("act-begins:", pattern.Name + pattern.Group);
        }
    }

    private static void AddStanding(FeatureBag bag, ReplyAnalysis analysis, Standing standing)
    {
        var kind = analysis.Question.Key.Kind.ToString();
        bag.Add("kind:", kind);
        bag.Add("standing:", standing.Verdict + kind);
        bag.Add("standing:", standing.Verdict.ToString());
        bag.Add("sureness:", standing.Sureness.ToString(System.Globalization.CultureInfo.InvariantCulture));
        bag.Add("standing-sure:", standing.Verdict + standing.Sureness.ToString(System.Globalization.CultureInfo.InvariantCulture));
        bag.Add("standing-state:", standing.State + standing.Verdict.ToString());
        bag.Add("state:", standing.State + kind);
        if (standing.Claim is { } claim)
        {
            var candidate = analysis.Candidates[claim];
            foreach (var role in analysis.Roles[claim])
                bag.Add("claim-role:", role + standing.Verdict);
            bag.Add("claim-kind:", candidate.Kind + kind + standing.Verdict + candidate.IsNumber + candidate.EndsEquation);
            bag.AddIf(
                analysis.Text.Sentences.Count > 0 && analysis.Text.Sentences[analysis.Text.SentenceAt(candidate.Span)].IsQuestion,
                "claim-asks:" + standing.Verdict
            );
            bag.AddIf(analysis.IsGiven(candidate), "claim-given:" + standing.Verdict);
            bag.AddIf(candidate.IsOpen, "claim-open:" + standing.Verdict);
            AddClaimPlace(bag, analysis, candidate, standing);
        }

        foreach (var verdict in Enum.GetValues<ClaimVerdict>())
            bag.AddIf(analysis.Judged.Any(judged => judged.Verdict == verdict), "any:" + kind + verdict);
        foreach (var roles in analysis.Roles)
        {
            foreach (var role in roles)
                bag.Add("role:", role);
        }

        bag.Add("candidates:", CandidateFeatures.Bucket(analysis.Candidates.Count) + kind);
        bag.AddIf(analysis.Checks.Any(static check => check.IsTrue), "true-equation");
        bag.AddIf(analysis.Checks.Any(static check => !check.IsTrue), "false-equation");
        bag.AddIf(analysis.Pieces.Any(static piece => piece.IsEquation), "equation");
        bag.AddIf(analysis.Pieces.Any(static piece => piece.IsOpen), "open-equation");
        bag.AddIf(standing.AnswersBefore, "answers-before");
        if (analysis.Question.Key.Kind == AnswerKind.Text)
            AddWordMatch(bag, analysis);
    }

    private static void AddClaimPlace(FeatureBag bag, ReplyAnalysis analysis, Candidate candidate, Standing standing)
    {
        var tokens = analysis.Text.Tokens;
        var begins = tokens[0].Span.Start >= candidate.Span.Start;
        var ends = tokens[^1].Span.End <= candidate.Span.End;
        var sure = Math.Sign(standing.Sureness + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        bag.Add("claim-place:", $"{begins}{ends}{candidate.Kind}{sure}");
        bag.Add("claim-place:", $"{begins}{ends}{candidate.Kind}{standing.Verdict}");
        bag.AddIf(begins, "claim-begins" + sure);
        bag.AddIf(analysis.IsGiven(candidate), "claim-given" + sure + begins);
        foreach (var role in analysis.Roles[standing.Claim!.Value])
            bag.Add("claim-role:", role);
    }

    private static void AddWordMatch(FeatureBag bag, ReplyAnalysis analysis)
    {
        var match = analysis.WordMatch;
        var ideas = match.Ideas;
        bag.Add("wording:", Share(match.Wording));
        bag.Add("clause:", Share(match.Clause));
        bag.Add("clause-foreign:", Share(match.Clause) + CandidateFeatures.Bucket(match.Foreign + 1));
        bag.Add("key-numbers:", match.NumbersOfKey < 0 ? "none" : Share(match.NumbersOfKey));
        bag.Add("ideas:", ideas.Count == 0 ? "none" : Share(ideas.Min()));
        bag.Add("best-idea:", ideas.Count == 0 ? "none" : Share(ideas.Max()));
        bag.Add("wording-and-ideas:", Share(match.Wording) + (ideas.Count == 0 ? "none" : Share(ideas.Min())));
        bag.Add("from-key:", CandidateFeatures.Bucket(match.FromKey + 1));
        bag.Add("from-question:", CandidateFeatures.Bucket(match.FromQuestion + 1));
        bag.Add("foreign:", CandidateFeatures.Bucket(match.Foreign + 1));
    }

    private static string Share(double share) =>
        share switch
        {
            <= 0 => "0",
            < 0.34 => "1",
            < 0.51 => "2",
            < 0.75 => "3",
            < 1 => "4",
            _ => "5",
        };
}
