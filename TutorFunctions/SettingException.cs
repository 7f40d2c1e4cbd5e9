namespace TutorFunctions;

/// <summary>A setting has a value that it cannot have. The message names the setting, the value and what it may be.</summary>
public sealed class SettingException : Exception
{
    public SettingException() { }

    public SettingException(string message)
        : base(message) { }

    public SettingException(string message, Exception innerException)
        : base(message, innerException) { }
}
