using System.Xml.Linq;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// The key ring that seals links, in a table, so that every instance reads what another has sealed. The interface does not wait, so it
/// asks the table by the calls that block; that happens at the first link and then once a day.
/// </summary>
public sealed class TableKeyRing(TableServiceClient storage) : IXmlRepository
{
    private const string Partition = "ring";
    private const string Element = "element";

    private readonly TableClient _table = storage.GetTableClient(TutorTables.AccessName);

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. _table.Query<TableEntity>(row => row.PartitionKey == Partition).Select(row => XElement.Parse(row.GetString(Element)))];

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        _table.AddEntity(
            new TableEntity(Partition, TableKey.Of(friendlyName)) { [Element] = element.ToString(SaveOptions.DisableFormatting) }
        );
    }
}
