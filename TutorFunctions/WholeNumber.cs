using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace TutorFunctions;

/// <summary>A setting that is a whole number.</summary>
internal static class WholeNumber
{
    /// <returns>Null when it is not set.</returns>
    /// <exception cref="SettingException">It is no whole number in the range.</exception>
    public static int? Read(IConfiguration settings, string name, int lowest, int highest) =>
        settings[name] is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest
            ? number
        : throw new SettingException($"{name} is '{text}'; it must be a whole number from {lowest} to {highest}, or not be set.");
}
