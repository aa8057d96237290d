package org.yuanba.attachment;

import java.util.UUID;
import org.yuanba.shared.PlaceKey;

/**
 * The record a file belongs to.
 *
 * @param kind module and record, such as {@code board.notice}
 * @param id the record's id
 * @param place where the record lies
 */
public record AttachmentOwner(String kind, UUID id, PlaceKey place) {}
