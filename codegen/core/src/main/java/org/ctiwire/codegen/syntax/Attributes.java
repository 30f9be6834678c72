package org.ctiwire.codegen.syntax;

import java.util.List;
import java.util.Optional;
import org.ctiwire.codegen.model.Presence;

/**
 * What follows the type of a row, or the name of a field in the dictionary.
 *
 * @param tag         a constant's name or a number
 * @param untagged    the word that says that no tag is published
 * @param enumeration what the number means
 * @param specials    constants with a meaning of their own
 * @param secret      never to be printed
 * @param presence    required, optional or not stated
 * @param seen        the first version in which the field was seen
 * @param bounds      the versions
 * @param guide       where the guide describes it
 * @param printed     the name that the guide prints instead
 */
public record Attributes(Optional<TagReference> tag, boolean untagged, Optional<Name> enumeration,
                         List<Name> specials, boolean secret, Presence presence, Optional<NumberLiteral> seen,
                         Bounds bounds, Optional<String> guide, Optional<Name> printed) {

    public Attributes {
        specials = List.copyOf(specials);
    }

    /** A tag by its constant or by its number: exactly one of the two. */
    public record TagReference(Optional<Name> name, Optional<NumberLiteral> number) {
    }

    /** These attributes with those of the dictionary where these say nothing. */
    public Attributes orElse(Attributes dictionary) {
        boolean tagSaid = tag.isPresent() || untagged;
        return new Attributes(tagSaid ? tag : dictionary.tag, tagSaid ? untagged : dictionary.untagged,
                enumeration.or(dictionary::enumeration), specials.isEmpty() ? dictionary.specials : specials,
                secret || dictionary.secret, presence == Presence.UNSTATED ? dictionary.presence : presence,
                seen.or(dictionary::seen), bounds, guide.or(dictionary::guide),
                printed.or(dictionary::printed));
    }
}
