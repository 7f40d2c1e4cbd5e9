using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>
/// The key ring that seals links, in the same file. The interface does not wait, so a new key is on disk only with the next write that is
/// waited for: a link's own, which is sealed with it.
/// </summary>
public sealed class SqliteKeyRing(ILocalTaskHubAccessor runtime) : IXmlRepository
{
    private readonly Lock _lock = new();
    private List<string>? _elements;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_lock)
            return [.. Elements().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        var text = element.ToString(SaveOptions.DisableFormatting);
        lock (_lock)
        {
            Elements().Add(text);
            runtime.Hub.Log.Append(new ElementStored(text));
        }
    }

    private List<string> Elements() =>
        _elements ??= runtime.Hub.Reads.Read(static statements =>
        {
            var found = new List<string>();
            using var row = statements.Query("SELECT element FROM key_ring ORDER BY number");
            while (row.Read())
                found.Add(row.GetString(0));
            return found;
        });

    private sealed record ElementStored(string Element) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) => statements.Execute("INSERT INTO key_ring(element) VALUES($1)", Element);
    }
}
