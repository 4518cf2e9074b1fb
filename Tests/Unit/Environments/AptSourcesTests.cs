using KerasBridge.Environments;

namespace KerasBridge.Tests.Unit.Environments;

public sealed class AptSourcesTests
{
    private const string Mirror = "http://mirror.example/debian";

    [Fact]
    public void Deb822_paragraphs_are_read_with_comments_lists_and_keyring()
    {
        var repositories = Deb822Sources.Parse($"""
            # a comment
            Types: deb deb-src
            # between fields
            URIs: {Mirror}
            Suites: bookworm bookworm-updates
            Components: main contrib
            Signed-By: /usr/share/keyrings/a.gpg

            Types: deb-src
            URIs: {Mirror}
            Suites: bookworm
            Components: main
            """).ToList();
        var repository = Assert.Single(repositories);
        Assert.Equal([Mirror], repository.Addresses);
        Assert.Equal(["bookworm", "bookworm-updates"], repository.Suites);
        Assert.Equal(["main", "contrib"], repository.Components);
        Assert.Equal("/usr/share/keyrings/a.gpg", repository.SignedBy);
        Assert.False(repository.IsTrusted);
    }

    [Fact]
    public void A_key_inside_a_deb822_paragraph_keeps_its_lines()
    {
        var text = $"Types: deb\nURIs: {Mirror}\nSuites: stable\nComponents: main\nSigned-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abcd\n -----END PGP PUBLIC KEY BLOCK-----\n";
        var repository = Assert.Single(Deb822Sources.Parse(text));
        Assert.Equal("\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abcd\n -----END PGP PUBLIC KEY BLOCK-----", repository.SignedBy);
    }

    [Fact]
    public void Switched_off_paragraphs_do_not_count() =>
        Assert.Empty(Deb822Sources.Parse($"Enabled: no\nTypes: deb\nURIs: {Mirror}\nSuites: stable\nComponents: main\n"));

    [Fact]
    public void One_line_entries_are_read_with_their_options()
    {
        var repository = Assert.Single(OneLineSources.Parse($"""
            # deb {Mirror} old main
            deb-src {Mirror} stable main
            deb [arch=amd64 signed-by=/k.gpg trusted=yes] {Mirror} stable main non-free # the end
            """));
        Assert.Equal([Mirror], repository.Addresses);
        Assert.Equal(["main", "non-free"], repository.Components);
        Assert.Equal("/k.gpg", repository.SignedBy);
        Assert.True(repository.IsTrusted);
    }

    [Fact]
    public void The_main_archive_is_told_from_security_third_parties_and_discs()
    {
        var main = Entry(Mirror, "bookworm", "bookworm-updates");
        AptRepository[] others =
        [
            Entry("cdrom:[Debian 12]/", "bookworm"), Entry("http://mirror.example/debian-security", "bookworm-security"),
            Entry("https://tools.example/apt", "tools-bookworm"),
        ];
        Assert.Same(main, AptSources.MainArchive([.. others, main]));
        Assert.Null(AptSources.MainArchive(others));
    }

    [Fact]
    public void A_mirror_with_an_unusual_address_is_known_by_its_updates()
    {
        var main = Entry("http://mirror.example/mirrors/d", "bookworm", "bookworm-updates");
        Assert.Same(main, AptSources.MainArchive([Entry("https://tools.example/apt", "stable"), main]));
    }

    [Fact]
    public void Files_are_read_from_where_the_configuration_says()
    {
        using var folder = new TemporaryFolder();
        folder.Write("sources.list", $"deb {Mirror} stable main\n");
        folder.Write("parts/b.sources", $"Types: deb\nURIs: {Mirror}/2\nSuites: stable\nComponents: main\n");
        folder.Write("parts/b.sources.save", $"Types: deb\nURIs: {Mirror}/3\nSuites: stable\nComponents: main\n");
        var configuration = AptConfiguration.Parse($"Dir \"/\";\nDir::Etc \"{folder.Path}\";\nDir::Etc::sourcelist \"sources.list\";\nDir::Etc::sourceparts \"parts\";\n");
        Assert.Equal([Mirror, Mirror + "/2"], AptSources.Read(configuration).SelectMany(repository => repository.Addresses));
    }

    private static AptRepository Entry(string address, params string[] suites) => new([address], suites, ["main"], null, false);
}
