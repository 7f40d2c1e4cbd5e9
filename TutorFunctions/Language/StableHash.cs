using System.Security.Cryptography;
using System.Text;

namespace TutorFunctions.Language;

/// <summary>Numbers and ids that are the same for the same words, on every machine and in every build.</summary>
public static class StableHash
{
    public static int Seed(string sessionId, int turn) => BitConverter.ToInt32(Hash($"{sessionId}/{turn}"), 0) & int.MaxValue;

    /// <summary>The id of a step: the same when planning is run again for the same version, another for any other.</summary>
    public static string StepId(string sessionId, int planVersion, int position) =>
        new Guid(Hash($"{sessionId}/{planVersion}/{position}").AsSpan(0, 16)).ToString();

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
