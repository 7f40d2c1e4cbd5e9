namespace Microsoft.DurableTask;

internal static class OrchestrationVersions
{
    /// <summary>Orders two versions: numerically when both are dotted numbers, else as text without regard to case; unversioned comes first.</summary>
    public static int Compare(string left, string right)
    {
        if (string.IsNullOrWhiteSpace(left) || string.IsNullOrWhiteSpace(right))
            return string.IsNullOrWhiteSpace(right).CompareTo(string.IsNullOrWhiteSpace(left));
        return System.Version.TryParse(left, out var leftNumbers) && System.Version.TryParse(right, out var rightNumbers)
            ? leftNumbers.CompareTo(rightNumbers)
            : StringComparer.OrdinalIgnoreCase.Compare(left, right);
    }
}
