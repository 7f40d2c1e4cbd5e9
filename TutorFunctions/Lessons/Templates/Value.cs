using System.Numerics;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Lessons.Templates;

internal enum ValueKind
{
    Number,
    Text,
    Truth,
}

/// <summary>What an expression is worth: an exact number, a text or a truth.</summary>
internal readonly record struct Value
{
    private readonly Rational number;
    private readonly string? text;

    private Value(ValueKind kind, Rational number, string? text) => (Kind, this.number, this.text) = (kind, number, text);

    public ValueKind Kind { get; }

    /// <exception cref="TemplateException">It is larger than any number of a lesson should be.</exception>
    public static Value Of(Rational number) =>
        BigInteger.Abs(number.Numerator) <= long.MaxValue && number.Denominator <= long.MaxValue
            ? new(ValueKind.Number, number, null)
            : throw new TemplateException("a number grew beyond 18 digits: use smaller parameters");

    public static Value Of(string text) => new(ValueKind.Text, 0, text);

    public static Value Of(bool truth) => new(ValueKind.Truth, truth ? 1 : 0, null);

    /// <summary>The value of an entry in a list of values: a number where it looks like one, else a word.</summary>
    public static Value Listed(string entry) => PlainNumber.Read(entry) is { } number ? Of(number) : Of(entry);

    public Rational AsNumber(string where) =>
        Kind == ValueKind.Number ? number : throw new TemplateException($"{where} needs a number but got {this}");

    public long AsWhole(string where) =>
        AsNumber(where) is { IsInteger: true } whole
            ? (long)whole.Numerator
            : throw new TemplateException($"{where} needs a whole number but got {this}");

    public bool AsTruth(string where) =>
        Kind == ValueKind.Truth ? number == 1 : throw new TemplateException($"{where} needs a condition such as a < b but got {this}");

    /// <summary>The value as it is written into a lesson's text.</summary>
    public string Written() =>
        Kind switch
        {
            ValueKind.Text => text!,
            ValueKind.Truth => throw new TemplateException(
                "a condition cannot be written into a text: choose words with if(condition, 'yes', 'no')"
            ),
            _ => number.IsInteger ? WholeNumbers.Written((long)number.Numerator) : NumberForms.ExactDecimal(number),
        };

    /// <summary>The value as an error message shows it.</summary>
    public override string ToString() =>
        Kind switch
        {
            ValueKind.Number => number.ToString(),
            ValueKind.Text => $"'{text}'",
            _ => number == 1 ? "a true condition" : "a false condition",
        };
}
