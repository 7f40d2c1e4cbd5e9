namespace TutorFunctions.LanguageModels;

/// <summary>A converter that says what it reads, for the schema that a model is held to.</summary>
public interface IDescribedConverter
{
    /// <summary>A JSON schema.</summary>
    string Schema { get; }
}
