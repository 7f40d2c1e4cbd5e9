using TutorFunctions.Grading;
using TutorFunctions.Language.Patterns;
using TutorFunctions.Replies.Candidates;

namespace TutorFunctions.Replies.Learned;

/// <summary>
/// What speaks for and against a candidate's being the claim: where it stands and what stands around it, never whether it is right.
/// </summary>
internal static class CandidateFeatures
{
    public static FeatureBag Of(ReplyAnalysis analysis, int index)
    {
        var bag = new FeatureBag();
        var candidate = analysis.Candidates[index];
        var kind = analysis.Question.Key.Kind.ToString();
        var shape = $"{candidate.Kind}{(candidate.Kind == CandidateKind.Option ? candidate.Plainness : candidate.IsNumber ? "n" : "e")}";
        bag.Add("shape:", shape);
        bag.Add("kind:", kind + shape);
        AddPlace(bag, analysis, index, kind);
        AddNeighbours(bag, analysis, index, shape);
        var roles = analysis.Roles[index];
        foreach (var role in roles)
            bag.Add("role:", role);
        bag.AddIf(roles.Count == 0, "role:none");
        foreach (var (pattern, match) in analysis.Cues)
        {
            if (pattern.Group != "strong")
                continue;
            var covers =
                analysis.Atoms.Atoms[match.Start].Span.Start <= candidate.Span.Start
                && analysis.Atoms.Atoms[match.End - 1].Span.End >= candidate.Span.End;
            bag.Add(covers ? "covered:" : "cue:", pattern.Name);
        }

        bag.AddIf(candidate.EndsEquation, "ends-equation");
        bag.AddIf(candidate.LeftSide is not null, "step");
        bag.AddIf(candidate.EndsEquation && analysis.IsGiven(candidate), "given-result");
        bag.AddIf(candidate.IsOpen, "open");
        bag.AddIf(candidate.IsLoose, "loose");
        bag.AddIf(candidate.Unit.Length > 0, "unit");
        bag.AddIf(analysis.IsGiven(candidate), "given:" + kind);
        bag.AddIf(analysis.IsGiven(candidate) && !candidate.EndsEquation, "given-bare:" + kind);
        var same =
            candidate.Value is { } value
            && Enumerable.Range(0, analysis.Candidates.Count).Any(other => other != index && analysis.Candidates[other].Value == value);
        bag.AddIf(same, "said-twice");
        var later =
            candidate.Value is { } own
            && Enumerable
                .Range(index + 1, analysis.Candidates.Count - index - 1)
                .Any(other => analysis.Candidates[other].Value is { } another && another != own);
        bag.AddIf(later, "another-later");
        AddUse(bag, analysis, candidate);
        if (candidate is { Kind: CandidateKind.Value, EndsEquation: false } && analysis.Question.Key.Kind == AnswerKind.Number)
            bag.Add("counts:", Counted(analysis, candidate));
        return bag;
    }

    // What the noun behind a number is: 2 of "so two solutions" counts something else than "17".
    private static string Counted(ReplyAnalysis analysis, Candidate candidate)
    {
        if (candidate.Unit.Length > 0)
            return "unit";
        var next = analysis.Text.Tokens.FirstOrDefault(token => token.Span.Start >= candidate.Span.End);
        if (next is not { IsWord: true })
            return "nothing";
        if (
            analysis.Language.Classes.Has("function", next.Word)
            || analysis.Language.Classes.Has("stop", next.Word)
            || analysis.Language.Classes.Has("reason", next.Word)
        )
            return "function";
        var stem = analysis.Language.Stemmer.Stem(next.Word);
        return analysis.Question.PromptStems.Contains(stem) ? "asked"
            : next.Word.EndsWith('s') ? "other-plural"
            : "other";
    }

    // What goes into a later step is no end, and what comes of an earlier one is.
    private static void AddUse(FeatureBag bag, ReplyAnalysis analysis, Candidate candidate)
    {
        if (candidate.Value is not { } value)
            return;
        var own = analysis.Pieces.FirstOrDefault(piece => piece.Span.Overlaps(candidate.Span));
        var isUsedLater = analysis.Pieces.Any(piece =>
            piece.Span.Start >= candidate.Span.End && piece.IsEquation && piece.Numbers.Contains(value) && piece.Last.Value != value
        );
        bag.AddIf(isUsedLater, "used-later");
        bag.AddIf(
            own is { IsEquation: true }
                && analysis.Pieces.Any(piece =>
                    piece.Span.End <= own.Span.Start && piece.Last.Value is { } earlier && own.Numbers.Contains(earlier)
                ),
            "uses-earlier"
        );
        bag.AddIf(
            own is { IsEquation: true }
                && own.Sides[0] is { HasVariable: true, Text.Length: 1 }
                && analysis.Question.Variables.Contains(own.Sides[0].Text),
            "names-variable"
        );
        bag.AddIf(candidate.EndsEquation && analysis.Pieces.LastOrDefault(static piece => piece.IsEquation) == own, "last-equation");
        bag.AddIf(candidate.EndsEquation && analysis.Pieces is [.., var last] && last == own, "ends-in-equation");
    }

    private static void AddPlace(FeatureBag bag, ReplyAnalysis analysis, int index, string kind)
    {
        var candidate = analysis.Candidates[index];
        var count = analysis.Candidates.Count;
        var place =
            count == 1 ? "only"
            : index == 0 ? "first"
            : index == count - 1 ? "last"
            : "middle";
        bag.Add("place:", place);
        bag.Add("place:", place + kind);
        var sentence = analysis.Text.SentenceAt(candidate.Span);
        var sentences = analysis.Text.Sentences;
        if (sentences.Count == 0)
            return;
        var own = sentences[sentence];
        var shape = $"{candidate.Kind}{candidate.Plainness}";
        bag.AddIf(own.IsQuestion, "in-question");
        bag.AddIf(own.IsQuestion, "in-question" + shape);
        bag.AddIf(sentences[^1].IsQuestion, "ends-asking");
        bag.Add(
            "sentence:",
            sentences.Count == 1 ? "only"
                : sentence == 0 ? "first"
                : sentence == sentences.Count - 1 ? "last"
                : "middle"
        );
        var tokens = analysis.Text.Tokens;
        var begins = tokens[own.Start].Span.Start >= candidate.Span.Start;
        var ends = tokens[own.End - 1].Span.End <= candidate.Span.End;
        bag.AddIf(begins, "begins-sentence");
        bag.AddIf(ends, "ends-sentence");
        bag.AddIf(begins && ends, "is-sentence");
        bag.AddIf(begins && ends, "is-sentence" + shape);
        bag.AddIf(begins && ends && own.IsQuestion, "is-question" + shape);
        bag.AddIf(begins && own.IsQuestion, "begins-question");
        bag.AddIf(begins && ends && own.IsQuestion, "is-question");
        bag.AddIf(begins && sentence == 0, "begins-reply");
        bag.AddIf(ends && sentence == sentences.Count - 1, "ends-reply");
        bag.Add("words-around:", Bucket(own.End - own.Start));
        bag.Add("reply-length:", Bucket(tokens.Count));
    }

    private static void AddNeighbours(FeatureBag bag, ReplyAnalysis analysis, int index, string shape)
    {
        var span = analysis.Candidates[index].Span;
        var atoms = analysis.Atoms.Atoms;
        var first = 0;
        while (first < atoms.Count && atoms[first].Span.End <= span.Start)
            first++;
        var last = first;
        while (last < atoms.Count && atoms[last].Span.Start < span.End)
            last++;
        AddReasons(bag, analysis, first, last);
        var (before, before2) = (Word(atoms, first - 1, analysis), Word(atoms, first - 2, analysis));
        var (after, after2) = (Word(atoms, last, analysis), Word(atoms, last + 1, analysis));
        bag.Add("before:", before);
        bag.Add("after:", after);
        bag.Add("before2:", before2 + " " + before);
        bag.Add("after2:", after + " " + after2);
        bag.Add("around:", before + "_" + after);
        bag.Add("before-shape:", shape + before);
        for (var at = Math.Max(0, first - 5); at < first; at++)
            bag.Add("left:", Word(atoms, at, analysis));
        for (var at = last; at < Math.Min(atoms.Count, last + 5); at++)
            bag.Add("right:", Word(atoms, at, analysis));
    }

    // Whether it stands before a reason or in one, and whether a conclusion leads to it.
    private static void AddReasons(FeatureBag bag, ReplyAnalysis analysis, int first, int last)
    {
        var classes = analysis.Language.Classes;
        var atoms = analysis.Atoms.Atoms;
        var since = first - 1;
        while (since >= 0 && atoms[since].Kind != AtomKind.Tagged && !classes.Has("reason", atoms[since].Word))
            since--;
        var isInReason =
            since >= 0
            && classes.Has("reason", atoms[since].Word)
            && Enumerable.Range(0, since).Any(at => analysis.Atoms.CandidateAt(at) >= 0);
        var ahead = last;
        while (ahead < atoms.Count && atoms[ahead].Kind is AtomKind.Word or AtomKind.Comma && !classes.Has("reason", atoms[ahead].Word))
            ahead++;
        bag.AddIf(isInReason, "in-reason");
        bag.AddIf(ahead < atoms.Count && atoms[ahead].Kind == AtomKind.Word, "before-reason");
        var back = first - 1;
        while (back >= 0 && atoms[back].Kind is AtomKind.Word or AtomKind.Comma && !classes.Has("conclusion", atoms[back].Word))
            back--;
        bag.AddIf(back >= 0 && atoms[back].Kind == AtomKind.Word, "after-conclusion");
    }

    // Words of the question are one, so that what is learned fits other questions.
    private static string Word(IReadOnlyList<Atom> atoms, int at, ReplyAnalysis analysis)
    {
        if (at < 0)
            return "^";
        if (at >= atoms.Count)
            return "$";
        var word = atoms[at].Word;
        return
            atoms[at].Kind == AtomKind.Word
            && !analysis.Language.Classes.Has("stop", word)
            && analysis.Question.PromptStems.Contains(analysis.Language.Stemmer.Stem(word))
            ? "<asked>"
            : word;
    }

    internal static string Bucket(int count) =>
        count switch
        {
            <= 1 => "1",
            2 => "2",
            3 => "3",
            <= 5 => "5",
            <= 8 => "8",
            <= 13 => "13",
            <= 24 => "24",
            _ => "more",
        };
}
