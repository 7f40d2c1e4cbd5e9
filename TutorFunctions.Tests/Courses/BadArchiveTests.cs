using System.IO.Compression;
using TutorFunctions.Courses;
using TutorFunctions.Courses.Archives;
using TutorFunctions.Courses.OaTutor;

namespace TutorFunctions.Tests.Courses;

public class BadArchiveTests
{
    private static readonly byte[] Sound = new OaTutorFolder().Problem("p1").Zip();

    [Fact]
    public Task What_is_not_a_zip_is_refused() => Refused("not_a_zip", "{ \"this\": \"is JSON\" }"u8.ToArray());

    [Fact]
    public Task An_empty_body_is_refused() => Refused("empty", []);

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public Task A_truncated_zip_is_refused(double share) => Refused("damaged_zip", Sound[..(int)(Sound.Length * share)]);

    [Fact]
    public Task An_encrypted_zip_is_refused() => Refused("encrypted", Zips.Encrypted(Zips.Of(zip => zip.Put("coursePlans.json", "[]"u8))));

    [Theory]
    [InlineData("../coursePlans.json")]
    [InlineData("oatutor/../../coursePlans.json")]
    [InlineData("/etc/coursePlans.json")]
    [InlineData("C:/coursePlans.json")]
    [InlineData("oatutor\\coursePlans.json")]
    [InlineData("oatutor/./coursePlans.json")]
    [InlineData("course\nPlans.json")]
    public Task An_entry_that_could_land_elsewhere_is_refused(string name) => Refused("unsafe_path", Zips.Of(zip => zip.Put(name, "[]"u8)));

    [Fact]
    public Task A_dangerous_name_is_refused_even_on_a_file_that_is_not_read() =>
        Refused("unsafe_path", Zips.Of(zip => zip.Put("../picture.png", [1])));

    [Fact]
    public Task A_symbolic_link_is_refused() =>
        Refused(
            "symbolic_link",
            Zips.Of(zip => zip.Put("coursePlans.json", "/etc/passwd"u8).ExternalAttributes = unchecked((int)0xA1FF0000))
        );

    [Fact]
    public Task A_name_that_comes_twice_is_refused() =>
        Refused(
            "duplicate_name",
            Zips.Of(zip =>
            {
                zip.Put("coursePlans.json", "[]"u8);
                zip.Put("coursePlans.json", "[1]"u8);
            })
        );

    [Fact]
    public Task Too_many_entries_are_refused() =>
        Refused(
            "too_many_entries",
            Zips.Of(zip => Enumerable.Range(0, 11).ToList().ForEach(i => zip.CreateEntry($"f{i}"))),
            new ArchiveLimits { Files = 10 }
        );

    [Fact]
    public Task An_archive_larger_than_allowed_is_refused() =>
        Refused("archive_too_large", Sound, new ArchiveLimits { ArchiveBytes = 100 });

    [Fact]
    public Task A_file_larger_than_allowed_is_refused() =>
        Refused("file_too_large", Zips.Of(zip => zip.Put("a.json", new byte[2_000])), new ArchiveLimits { FileBytes = 1_000 });

    [Fact]
    public Task Files_that_are_larger_than_allowed_only_together_are_refused() =>
        Refused(
            "contents_too_large",
            Zips.Of(zip => Enumerable.Range(0, 5).ToList().ForEach(i => zip.Put($"{i}.json", new byte[900]))),
            new ArchiveLimits { FileBytes = 1_000, TotalBytes = 4_000 }
        );

    [Fact]
    public Task A_zip_bomb_is_refused_while_it_unpacks() =>
        Refused("suspicious_compression", Zips.Of(zip => zip.Put("a.json", new byte[3 << 20], CompressionLevel.Optimal)));

    [Theory]
    [InlineData(10u)]
    [InlineData(5_000u)]
    public Task A_header_that_lies_about_the_size_is_refused(uint claimed) =>
        Refused("damaged_file", Zips.ClaimingSize(Zips.Of(zip => zip.Put("coursePlans.json", new byte[1_000])), claimed));

    [Fact]
    public async Task A_header_that_claims_little_does_not_get_past_the_limits()
    {
        var bomb = Zips.ClaimingSize(Zips.Of(zip => zip.Put("a.json", new byte[8 << 20], CompressionLevel.Optimal)), 100);

        await Should.ThrowAsync<ImportError>(() => Zips.ReadAsync(bomb));
    }

    [Fact]
    public Task A_file_whose_bytes_changed_on_the_way_is_refused()
    {
        var zip = Zips.Of(archive => archive.Put("a.json", "[ \"sound\" ]"u8, CompressionLevel.NoCompression));
        zip[zip.AsSpan().IndexOf("sound"u8)] = (byte)'b';
        return Refused("damaged_file", zip);
    }

    [Fact]
    public Task A_zip_without_a_course_plan_is_refused() => Refused("no_course_plans", Zips.Of(zip => zip.Put("readme.json", "{}"u8)));

    [Fact]
    public async Task An_archive_inside_the_archive_is_not_opened_but_named()
    {
        var inner = new OaTutorFolder().Problem("p2").Zip();
        var outer = new OaTutorFolder().Problem("p1").Zip(more: zip => zip.Put("more/second.zip", inner));

        var result = await OaTutorImporter.ImportAsync(new MemoryStream(outer), cancellation: TestContext.Current.CancellationToken);

        result.Items.ShouldBe(1);
        result.Skipped.ShouldHaveSingleItem().Id.ShouldBe("more/second.zip");
    }

    [Fact]
    public async Task A_cancelled_import_stops()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            OaTutorImporter.ImportAsync(new MemoryStream(Sound), null, cancellation.Token)
        );
        Should.Throw<OperationCanceledException>(() =>
            OaTutorImporter.Import(new OaTutorFolder().Problem("p1").Files(), null, cancellation.Token)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("oatutor/")]
    [InlineData("export/2026/oatutor/")]
    public async Task A_folder_around_the_course_makes_no_difference(string top)
    {
        var result = await OaTutorImporter.ImportAsync(
            new MemoryStream(new OaTutorFolder().Problem("p1").Zip(top)),
            cancellation: TestContext.Current.CancellationToken
        );

        result.Items.ShouldBe(1);
        result.Skipped.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_file_manager_leaves_behind_is_ignored()
    {
        var zip = new OaTutorFolder()
            .Problem("p1")
            .Zip(more: archive =>
            {
                archive.CreateEntry("content-pool/");
                archive.Put("__MACOSX/._coursePlans.json", [0, 1]);
                archive.Put("content-pool/p1/._p1.json", [0, 1]);
                archive.Put(".DS_Store", [0, 1]);
            });

        var result = await OaTutorImporter.ImportAsync(new MemoryStream(zip), cancellation: TestContext.Current.CancellationToken);

        result.Items.ShouldBe(1);
        result.Skipped.ShouldBeEmpty();
    }

    private static async Task Refused(string code, byte[] zip, ArchiveLimits? limits = null)
    {
        var options = new OaTutorOptions { Limits = limits ?? new ArchiveLimits() };

        var error = await Should.ThrowAsync<ImportError>(() => OaTutorImporter.ImportAsync(new MemoryStream(zip), options));

        error.Code.ShouldBe(code);
        error.Reason.ShouldNotBeNullOrWhiteSpace();
        error.Remedy.ShouldNotBeNullOrWhiteSpace();
    }
}
