namespace TutorFunctions.Web.OpenApi;

/// <summary>What the API's description says of an HTTP function beyond its route.</summary>
/// <param name="summary">What it does, in a few words to a caller.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ApiOperationAttribute(string summary) : Attribute
{
    public string Summary { get; } = summary;

    /// <summary>What the answer holds: a type of the API's JSON; null when it is not JSON.</summary>
    public Type? Answer { get; init; }

    public int Status { get; init; } = 200;

    /// <summary>What it answers, with 202, when it takes longer than a caller should wait; null when it never does.</summary>
    public Type? Pending { get; init; }

    /// <summary>The answer's media type when it is not JSON.</summary>
    public string? MediaType { get; init; }

    /// <summary>The static field of the function's class that holds the body's fields.</summary>
    public string? Body { get; init; }

    /// <summary>The media type of a body that is not JSON.</summary>
    public string? BodyMediaType { get; init; }

    /// <summary>Statuses of the problems that a caller may meet, besides those that any operation has.</summary>
    public int[] Problems { get; init; } = [];
}

/// <summary>A parameter in an operation's query or headers.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ApiParameterAttribute(string name, string about) : Attribute
{
    public string Name { get; } = name;

    public string About { get; } = about;

    public bool IsHeader { get; init; }

    /// <summary>The values it may have; empty for any.</summary>
    public string[] Options { get; init; } = [];
}
