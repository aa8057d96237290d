package org.yuanba.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.yuanba.audit.sealing.Chain.Sealed;
import org.yuanba.ops.DataDirectory;
import org.yuanba.ops.Vault;
import org.yuanba.ops.crypto.CryptoFamilies;

class LinkTests {

    private static final Vault VAULT = vault();
    private final Chain chain = new Chain(VAULT);

    private static Vault vault() {
        try {
            return new Vault(
                    new DataDirectory(Files.createTempDirectory(Path.of("target"), "chain")),
                    CryptoFamilies.all(),
                    "international");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Sealed> sealed(List<byte[]> entries) {
        var chain = new ArrayList<Sealed>();
        var head = Head.NONE;
        for (var bytes : entries) {
            var link = new Link(UUID.randomUUID(), bytes, "");
            head = new Head(head.seq() + 1, VAULT.mac("audit", link.after(head.mac(), head.seq() + 1)));
            chain.add(new Sealed(head, link));
        }
        return chain;
    }

    private Head before(List<Sealed> all, int at) {
        return at == 0 ? Head.NONE : all.get(at - 1).seal();
    }

    @Property(tries = 200)
    void everySealFitsTheOneBefore(@ForAll @Size(min = 1, max = 20) List<byte[]> entries) {
        var all = sealed(entries);
        for (int i = 0; i < all.size(); i++) {
            assertThat(chain.fits(all.get(i), before(all, i))).isTrue();
        }
    }

    @Property(tries = 200)
    void noSealFitsAnythingButItsOwnEntryInItsOwnPlace(
            @ForAll @Size(min = 2, max = 20) List<byte[]> entries,
            @ForAll @IntRange(max = 1000) int one,
            @ForAll @IntRange(max = 1000) int other) {
        var all = sealed(entries);
        var i = one % all.size();
        var j = other % all.size();
        if (i != j) {
            assertThat(chain.fits(new Sealed(all.get(i).seal(), all.get(j).link()), before(all, i)))
                    .isFalse();
            assertThat(chain.fits(all.get(i), before(all, j))).isFalse();
        }
    }

    @Property(tries = 200)
    void aSingleChangedBitIsNoticed(
            @ForAll @Size(min = 1, max = 200) byte[] bytes, @ForAll @IntRange(max = 1599) int bit) {
        var whole = sealed(List.of(bytes)).getFirst();
        var changed = bytes.clone();
        changed[bit / 8 % changed.length] ^= (byte) (1 << bit % 8);
        assertThat(chain.fits(new Sealed(whole.seal(), new Link(whole.link().entry(), changed, "")), Head.NONE))
                .isFalse();
    }

    @Property(tries = 100)
    void anEntryIsNotMistakenForTheEndOfTheSealBefore(
            @ForAll @Size(min = 1, max = 50) byte[] mac, @ForAll @Size(min = 1, max = 50) byte[] bytes) {
        var entry = UUID.randomUUID();
        var shifted = java.util.Arrays.copyOf(mac, mac.length - 1);
        assertThat(new Link(entry, bytes, "").after(mac, 1)).isNotEqualTo(new Link(entry, bytes, "").after(shifted, 1));
    }
}
