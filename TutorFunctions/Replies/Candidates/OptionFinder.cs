using System.Globalization;
using TutorFunctions.Grading;
using TutorFunctions.Language;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies.Mathematics;

namespace TutorFunctions.Replies.Candidates;

/// <summary>Finds where a reply speaks of the choices: by letter, by place, by their words or by their worth.</summary>
internal sealed class OptionFinder(QuestionContext question)
{
    private const int ByNearWord = -1;
    private const int ByWord = 0;
    private const int ByMostWords = 1;
    private const int ByPlace = 2;
    private const int ByText = 3;
    private const int Exactly = 4;

    private static readonly string[] s_places = ["ordinal-first", "ordinal-second", "ordinal-third", "ordinal-fourth", "ordinal-fifth"];

    private static readonly string[] s_meanings = ["more", "less", "same", "nothing"];

    private readonly LanguagePack _language = question.Language;

    public List<Candidate> Find(ReplyText reply, IReadOnlyList<MathPiece> pieces)
    {
        var found = new List<Candidate>();
        if (question.Key.Kind != AnswerKind.Choice || question.Options.Count == 0)
            return found;
        AddWhole(reply, found);
        foreach (var sentence in reply.Sentences)
        {
            AddTexts(reply.Tokens, sentence, found);
            AddPlaces(reply, sentence, pieces, found);
        }

        foreach (var (option, span) in new OptionAliases(question).Find(reply))
            Add(found, option, span, ByText);
        AddValues(pieces, found);
        AddRelations(reply.Tokens, pieces, found);
        foreach (var sentence in reply.Sentences)
            AddWords(reply.Tokens, sentence, found);
        found.Sort(
            static (first, second) =>
                first.Span.Start != second.Span.Start
                    ? first.Span.Start.CompareTo(second.Span.Start)
                    : second.Span.End.CompareTo(first.Span.End)
        );
        return found;
    }

    private static void Add(List<Candidate> found, AnswerOption option, TextSpan span, int plainness)
    {
        // What a plainer mention covers says nothing more.
        if (
            found.Exists(known =>
                known.Span.Overlaps(span) && (known.Plainness > plainness || (known.Option == option.Index && known.Plainness == plainness))
            )
        )
            return;
        found.RemoveAll(known =>
            known.Span.Overlaps(span) && (known.Plainness < plainness || (known.Span.Length < span.Length && span.Contains(known.Span)))
        );
        if (found.Exists(known => known.Span.Contains(span) && known.Span.Length > span.Length && known.Plainness == plainness))
            return;
        found.Add(
            new Candidate(CandidateKind.Option, span, option.Text)
            {
                Option = option.Index,
                Plainness = plainness,
                Value = option.Value,
            }
        );
    }

    // A reply that is one choice mark by mark, where choices differ in their marks only.
    private void AddWhole(ReplyText reply, List<Candidate> found)
    {
        if (reply.Tokens.Count == 0)
            return;
        var said = Marked(reply.Tokens);
        var meant = question.Options.Where(option => option.Tokens.Count > 1 && Marked(option.Tokens) == said).ToList();
        if (meant is [var only])
            Add(found, only, reply.Tokens[0].Span.To(reply.Tokens[^1].Span), Exactly);
    }

    private static string Marked(IReadOnlyList<Token> tokens) =>
        string.Concat(
            tokens
                .Take(tokens[^1].Text is "." or "!" ? tokens.Count - 1 : tokens.Count)
                .Where(static token => token.Text is not "^")
                .Select(static token => " " + token.Text)
        );

    // The whole text of a choice, letter by letter or with slips.
    private void AddTexts(IReadOnlyList<Token> tokens, Sentence sentence, List<Candidate> found)
    {
        foreach (var option in question.Options.OrderByDescending(option => option.Words.Count))
        {
            if (option.Sign is not null || option.Words.Count == 0 || option.Piece is not null)
                continue;
            for (var at = sentence.Start; at < sentence.End; at++)
            {
                if (Match(tokens, at, sentence.End, option) is { } end && !IsDeterminer(tokens, at, sentence))
                    Add(found, option, tokens[at].Span.To(tokens[end - 1].Span), ByText);
            }
        }

        AddYesNo(tokens, sentence, found);
        foreach (var option in question.Options.Where(option => option.Sign is not null))
        {
            for (var at = sentence.Start; at < sentence.End; at++)
            {
                if (SignOf(tokens, at, sentence) == option.Sign)
                    Add(found, option, tokens[at].Span, ByText);
            }
        }
    }

    // "nope" for No, where yes and no, or true and false, are the choices.
    private void AddYesNo(IReadOnlyList<Token> tokens, Sentence sentence, List<Candidate> found)
    {
        if (question.Options is not [{ Words: [var first] }, { Words: [var second] }])
            return;
        var yes =
            _language.Classes.Has("yes", first) && _language.Classes.Has("no", second) ? 0
            : _language.Classes.Has("no", first) && _language.Classes.Has("yes", second) ? 1
            : -1;
        for (var at = sentence.Start; yes >= 0 && at < sentence.End; at++)
        {
            if (IsDeterminer(tokens, at, sentence))
                continue;
            if (_language.Classes.Has("yes", tokens[at].Word))
                Add(found, question.Options[yes], tokens[at].Span, ByText);
            else if (_language.Classes.Has("no", tokens[at].Word))
                Add(found, question.Options[1 - yes], tokens[at].Span, ByText);
        }
    }

    // The "no" of "no idea" and "no way" belongs to the word after it, as does the "none" of "none of that".
    public bool IsDeterminer(IReadOnlyList<Token> tokens, int at, Sentence sentence) =>
        IsNo(tokens, at, sentence)
        || (
            at + 2 < sentence.End
            && _language.Classes.Has("nothing", tokens[at].Word)
            && tokens[at + 1].Word == "of"
            && tokens[at + 2].Word is "that" or "this" or "it" or "my" or "your"
        );

    private bool IsNo(IReadOnlyList<Token> tokens, int at, Sentence sentence) =>
        tokens[at].Text == "no"
        && at + 1 < sentence.End
        && tokens[at + 1] is { IsWord: true, Word: var next }
        && !_language.Classes.Has("function", next)
        && !_language.Classes.Has("reason", next)
        && !_language.Classes.Has("filler", next)
        && !question.PromptStems.Contains(_language.Stemmer.Stem(next));

    private int? Match(IReadOnlyList<Token> tokens, int start, int end, AnswerOption option)
    {
        var next = 0;
        var at = start;
        for (; at < end && next < option.Words.Count; at++)
        {
            if (!tokens[at].IsWord && !tokens[at].IsNumber)
                continue;
            if (IsSame(tokens[at], option.Words[next], option.Stems[next]))
                next++;
            else if (next == 0 || !_language.Classes.Has("stop", tokens[at].Word))
                return null;
        }

        return next == option.Words.Count ? at : null;
    }

    private bool IsSame(Token token, string word, string stem)
    {
        if (
            token.Text == word
            || token.Word == word
            || (token.IsWord && char.IsAsciiDigit(word[0]) && _language.Numbers.Read([token], 0)?.Text == word)
            || IsSameOrdinal(token, word)
        )
            return true;
        if (!token.IsWord || token.Text.Length < 3)
            return false;
        return _language.Stemmer.Stem(token.Word) == stem || MeansSame(token.Word, word) || IsNear(token.Text, word);
    }

    // "18" and "eighteenth" for "18th", unless the number may be the place of a choice.
    private bool IsSameOrdinal(Token token, string word) =>
        _language.Numbers.Ordinal(word) is { } number
        && number > question.Options.Count
        && (token.IsNumber ? token.Text == number.ToString(CultureInfo.InvariantCulture) : _language.Numbers.Ordinal(token.Word) == number);

    // "less" for "lower", "zero" for "none", "opp" for "opposite".
    private bool MeansSame(string said, string word) =>
        Array.Exists(s_meanings, meaning => _language.Classes.Has(meaning, said) && _language.Classes.Has(meaning, word))
        || (
            said.Length >= 3
            && word.Length > said.Length + 1
            && word.StartsWith(said, StringComparison.Ordinal)
            && !_language.Classes.Has("stop", said)
            && !question.Options.Any(option =>
                option.Words.Exists(other => other.StartsWith(said, StringComparison.Ordinal) && other != word)
            )
        );

    private bool IsNear(string written, string word)
    {
        if (word.Length < 4 || written[0] != word[0] && _language.Sounds.Of(written) != _language.Sounds.Of(word))
            return false;
        if (_language.Classes.Has("stop", written))
            return false;
        var allowed = word.Length <= 7 ? 1 : 2;
        var near =
            EditDistance.Between(written, word) <= allowed
            || (word.Length > 4 && _language.Sounds.Of(written) == _language.Sounds.Of(word));
        // A slip must not lead from one choice to another.
        return near && !question.Options.Any(option => option.Words.Contains(written));
    }

    private string? SignOf(IReadOnlyList<Token> tokens, int at, Sentence sentence)
    {
        var token = tokens[at];
        if (token.Text is "<" or ">" or "=" or "<=" or ">=")
            return IsAlone(tokens, at, sentence) ? token.Text : null;
        if (!token.IsWord)
            return null;
        if (_language.Classes.Has("less", token.Word))
            return "<";
        if (_language.Classes.Has("more", token.Word))
            return ">";
        return _language.Classes.Has("same", token.Word) ? "=" : null;
    }

    private static bool IsAlone(IReadOnlyList<Token> tokens, int at, Sentence sentence) =>
        (at == sentence.Start || !tokens[at - 1].IsNumber) || (at + 1 < sentence.End && tokens[at + 1].IsNumber);

    private void AddPlaces(ReplyText reply, Sentence sentence, IReadOnlyList<MathPiece> pieces, List<Candidate> found)
    {
        var tokens = reply.Tokens;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (LetterAt(reply, at, sentence) is { } letter)
                Add(found, question.Options[letter], tokens[at].Span, ByPlace);
            else if (!IsPartOfMore(tokens[at], pieces) && PlaceAt(tokens, at, sentence) is var (place, end))
                Add(found, question.Options[place], tokens[at].Span.To(tokens[end - 1].Span), ByPlace);
        }
    }

    // "B", "b)", "its b", but not the article in "a sum" nor the letter of "c u".
    private int? LetterAt(ReplyText reply, int at, Sentence sentence)
    {
        var token = reply.Tokens[at];
        if (token.Text.Length != 1 || !token.IsWord || token.Text[0] - 'a' is not (>= 0 and var index) || index >= question.Options.Count)
            return null;
        var isUpper = char.IsUpper(token.Span.In(reply.Original)[0]);
        var before = at > sentence.Start ? reply.Tokens[at - 1] : null;
        var after = at + 1 < sentence.End ? reply.Tokens[at + 1] : null;
        if (
            after is { Kind: TokenKind.Sign } or { IsSpaced: false, IsWord: false, Kind: not TokenKind.Mark }
            || before is { Kind: TokenKind.Sign }
            || (before is { IsNumber: true } && !token.IsSpaced)
        )
            return null;
        var ends =
            after is null or { Kind: TokenKind.Mark }
            || _language.Classes.Has("reason", after.Word)
            || after.Word is "or" or "and" or "is" or "but" or "i" or "so" or "please" or "then" or "obviously" or "definitely";
        var begins = before is null or { Kind: TokenKind.Mark };
        if (token.Text == "a")
            return (ends && (begins || isUpper || Points(before))) || (isUpper && (at > sentence.Start || ends)) ? index : null;
        return isUpper
            || (ends && (begins || Points(before)))
            || (
                begins
                && after is not null
                && !ends
                && after.IsWord
                && after.Text.Length > 1
                && at == 0
                && token.Text is not ("c" or "d" or "b")
            )
            || (ends && Points(before))
                ? index
            : begins && at == 0 && after is { IsWord: true, Text.Length: > 2 } ? index
            : null;
    }

    private static bool Points(Token? before) =>
        before
            is
        {
            Word: "its"
                    or "is"
                    or "option"
                    or "answer"
                    or "letter"
                    or "choose"
                    or "pick"
                    or "say"
                    or "think"
                    or "or"
                    or "and"
                    or "not"
                    or "so"
                    or "no"
                    or "be"
                    or "with"
                    or "for"
                    or "number"
                    or "go"
                    or "guess"
                    or "definitely"
                    or "maybe"
                    or "either"
                    or "choice"
                    or "thats"
                    or "was"
                    or "nah"
        };

    // The 1 of "1/11" is no place among the choices.
    private static bool IsPartOfMore(Token token, IReadOnlyList<MathPiece> pieces) =>
        token.IsNumber && pieces.Any(piece => piece.Span.Overlaps(token.Span) && piece.Span.Length > token.Span.Length);

    private (int Place, int End)? PlaceAt(IReadOnlyList<Token> tokens, int at, Sentence sentence)
    {
        var word = tokens[at].Word;
        var count = question.Options.Count;
        var place = Array.FindIndex(s_places, name => _language.Classes.Has(name, word));
        if (place < 0 && _language.Classes.Has("ordinal-last", word))
            place = count - 1;
        if (place < 0 && count == 3 && _language.Classes.Has("ordinal-middle", word))
            place = 1;
        var end = at + 1;
        if (
            place < 0
            && (tokens[at].IsNumber || word is "one" or "two" or "three" or "four" or "five")
            && !question.Options.Any(option => option.Value is not null)
        )
        {
            var number = tokens[at].IsNumber ? tokens[at].Text : _language.Numbers.Read(tokens, at)?.Text;
            var isNamed = at > sentence.Start && NamesPlace(tokens[at - 1]);
            var isAlone =
                tokens[at].IsNumber
                && at == sentence.Start
                && (end == sentence.End || !tokens[end].IsWord || _language.Classes.Has("reason", tokens[end].Word) || at == 0);
            if ((isNamed || isAlone) && int.TryParse(number, out var digit))
                place = digit - 1;
        }
        else if (place >= 0)
        {
            var isNoun =
                end < sentence.End
                && tokens[end].IsWord
                && !_language.Classes.Has("reason", tokens[end].Word)
                && !_language.Classes.Has("filler", tokens[end].Word)
                && tokens[end].Word
                    is not ("one" or "answer" or "option" or "choice" or "is" or "or" or "because" or "then" or "and" or "i" or "final");
            if (isNoun)
                return null;
            if (end < sentence.End && tokens[end].Word is "one" or "answer" or "option" or "choice")
                end++;
        }

        return place >= 0 && place < count ? (place, end) : null;
    }

    // "number three", "option 2"
    private static bool NamesPlace(Token token) => token.Word is "number" or "option" or "answer" or "choice";

    private void AddValues(IReadOnlyList<MathPiece> pieces, List<Candidate> found)
    {
        foreach (var piece in pieces)
        {
            foreach (var option in question.Options)
            {
                if (option.Piece is not { } own || piece.Sides.All(side => side.IsLoose))
                    continue;
                if (option.Value is { } value && piece.Sides.Count > 0)
                {
                    foreach (var side in piece.Sides.Where(side => side.Amount == value))
                        Add(found, option, side.Span, side.Text == own.Text ? ByText : ByPlace);
                }
                else if (string.Equals(Bare(piece.Text), Bare(own.Text), StringComparison.Ordinal))
                    Add(found, option, piece.Span, ByText);
                else if (!piece.IsEquation && !own.IsEquation && Reckoning.AreEqual(piece.Text, own.Text) == true)
                    Add(found, option, piece.Span, ByPlace);
                else if (
                    piece.IsEquation
                    && !own.IsEquation
                    && string.Equals(Bare(piece.Last.Text), Bare(own.Text), StringComparison.Ordinal)
                )
                    Add(found, option, piece.Last.Span, ByPlace);
            }
        }
    }

    // "the one with greater or equal" where only one choice has that sign.
    private void AddRelations(IReadOnlyList<Token> tokens, IReadOnlyList<MathPiece> pieces, List<Candidate> found)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (_language.Mathematics.Read(tokens, at) is not { Sign: "<" or ">" or "<=" or ">=" } phrase)
                continue;
            var span = tokens[at].Span.To(tokens[phrase.End - 1].Span);
            var meant = question
                .Options.Where(option => option.Piece is { IsEquation: true } own && own.Relations.Contains(phrase.Sign))
                .ToList();
            if (meant is [var only] && !pieces.Any(piece => piece.Span.Overlaps(span)))
                Add(found, only, span, ByPlace);
        }
    }

    // A word that means nearly what a telling word of one choice means.
    private void AddNear(IReadOnlyList<Token> tokens, Sentence sentence, AnswerOption option, List<Candidate> found)
    {
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (!tokens[at].IsWord || NamesPlace(tokens[at]))
                continue;
            var stem = _language.Stemmer.Stem(tokens[at].Word);
            var meant = question
                .Options.Where(other => other.Stems.Exists(own => own != stem && _language.Synonyms.AreNear(stem, own)))
                .ToList();
            if (meant is [var only] && only == option && !question.PromptStems.Contains(stem))
                Add(found, option, tokens[at].Span, ByNearWord);
        }
    }

    private static string Bare(string text) =>
        text.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("*", string.Empty, StringComparison.Ordinal);

    // Words that only one choice has, and most words of a long one.
    private void AddWords(IReadOnlyList<Token> tokens, Sentence sentence, List<Candidate> found)
    {
        foreach (var option in question.Options.Where(option => option.Piece is null))
        {
            var (first, last, matched, telling) = (-1, -1, 0, 0);
            for (var index = 0; index < option.Stems.Count; index++)
            {
                // A letter alone is looked for where letters name choices.
                for (var at = sentence.Start; at < sentence.End && option.Words[index].Length > 1; at++)
                {
                    if (
                        !(tokens[at].IsWord || tokens[at].IsNumber)
                        || !IsSame(tokens[at], option.Words[index], option.Stems[index])
                        || IsDeterminer(tokens, at, sentence)
                    )
                        continue;
                    matched++;
                    if (!question.Options.Any(other => other != option && other.Stems.Contains(option.Stems[index])))
                        telling++;
                    first = first < 0 ? at : Math.Min(first, at);
                    last = Math.Max(last, at);
                    break;
                }
            }

            if (telling == 0)
                AddNear(tokens, sentence, option, found);
            if (telling == 0 || first < 0)
                continue;
            var plainness = option.Stems.Count > 1 && matched * 2 > option.Stems.Count ? ByMostWords : ByWord;
            Add(found, option, tokens[first].Span.To(tokens[last].Span), plainness);
        }
    }
}
