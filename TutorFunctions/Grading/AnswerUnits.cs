using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Reading;
using TutorFunctions.Grading.Words;
using TutorFunctions.Language;

namespace TutorFunctions.Grading;

/// <summary>Whether the unit of a key is one that replies can be compared in.</summary>
public static class AnswerUnits
{
    private const int ShortestWord = 3;

    /// <summary>Whether a unit is a unit of measurement or of money, a percent sign, or words for what is counted, as "people".</summary>
    public static bool AreKnown(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.Trim() is "%" or "percent" or "per cent")
            return true;
        var tokens = Lexer.Read(unit, commasInNumbers: true);
        if (UnitReader.Read(tokens, 0, out var next) is not null && next >= tokens.Count)
            return true;
        return IsCountedThing(unit)
            || UnitAlgebra
                .SymbolsOf(unit)
                .All(static symbol => symbol.All(char.IsAsciiDigit) || UnitTable.Find(symbol.TrimEnd('1', '2', '3', '-')) is not null);
    }

    private static bool IsCountedThing(string unit)
    {
        var words = WordList.Of(unit);
        return words.Count > 0
            && words.TrueForAll(static word =>
                StopWords.Contains(word.Lower)
                || word.IsNumber
                || (
                    word.Lower.Length >= ShortestWord
                    && word.Lower.All(char.IsLetter)
                    && (LanguagePack.English.NearWords.IsWord(word.Lower) || word.Lower.Length == ShortestWord)
                )
            );
    }
}
