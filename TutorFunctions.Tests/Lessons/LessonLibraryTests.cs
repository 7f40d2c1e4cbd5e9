using TutorFunctions.Lessons;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Lessons.Packs;

namespace TutorFunctions.Tests.Lessons;

public sealed class LessonLibraryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_bad_pack_is_named_and_a_good_one_beside_it_is_taught()
    {
        File.WriteAllText(folder.File("doubling.yaml"), SmallPack.Yaml);
        File.WriteAllText(
            folder.File("halving.yaml"),
            SmallPack.With("id: doubling", "id: halving").Replace("kind: choice", "kind: pick", StringComparison.Ordinal)
        );

        var library = LessonLibrary.Load([folder.Path]);

        library.All.ShouldHaveSingleItem().Id.ShouldBe("doubling");
        library
            .Errors.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("halving.yaml(70,17): 'pick' is no kind: write one of number, expression, equation, list, choice, text");
    }

    [Fact]
    public void Packs_come_in_the_order_of_their_names_and_so_do_their_errors()
    {
        foreach (var name in (string[])["c", "a", "b"])
        {
            File.WriteAllText(folder.File($"{name}.yaml"), SmallPack.With("id: doubling", $"id: {name}"));
            File.WriteAllText(folder.File($"{name}-bad.yaml"), "title: [");
        }

        var library = LessonLibrary.Load([folder.Path]);

        library.All.Select(lesson => lesson.Id).ShouldBe(["a", "b", "c"]);
        library.Errors.Select(error => error.File).Distinct().ShouldBe(["a-bad.yaml", "b-bad.yaml", "c-bad.yaml"]);
    }

    [Fact]
    public void Other_files_and_folders_are_left_alone()
    {
        File.WriteAllText(folder.File("notes.txt"), "no lesson");
        Directory.CreateDirectory(folder.File("old.yaml"));

        var library = LessonLibrary.Load([folder.Path]);

        library.All.ShouldBeEmpty();
        library.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_folder_is_an_error_in_the_list()
    {
        var missing = folder.File("nowhere");

        var library = LessonLibrary.Load([missing]);

        library.All.ShouldBeEmpty();
        library
            .Errors.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe($"{missing}(1,1): there is no such folder: lesson packs are read from it");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_in_the_list()
    {
        File.WriteAllText(folder.File("doubling.yaml"), SmallPack.Yaml);
        File.CreateSymbolicLink(folder.File("gone.yaml"), folder.File("elsewhere.yaml"));

        var library = LessonLibrary.Load([folder.Path]);

        library.All.ShouldHaveSingleItem();
        library.Errors.ShouldHaveSingleItem().ToString().ShouldStartWith("gone.yaml(1,1): the file cannot be read: ");
    }
}
