namespace TutorFunctions.Hosting;

/// <summary>A setting as docs/settings.md tells of it.</summary>
/// <param name="Name">Its name; <c>{AGENT}</c> stands for the name of each agent.</param>
/// <param name="Type">What its text may be.</param>
/// <param name="Default">What holds when it is not set.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="IsOfLocalServer">Whether it means nothing under the Functions host.</param>
internal sealed record SettingDescription(string Name, string Type, string Default, string Meaning, bool IsOfLocalServer = false);
