package org.yuanba.access;

import org.yuanba.shared.PlaceKey;

/** Someone asked for something in a place of hers that she has no permission for: the page says 403 and whom to ask. */
public class PermissionMissing extends RuntimeException {

    private final transient PlaceKey place;
    private final transient Permission permission;

    /** For this place and permission. */
    public PermissionMissing(PlaceKey place, Permission permission) {
        super("missing " + permission.code() + " in " + place, null, false, false);
        this.place = place;
        this.permission = permission;
    }

    /** The place asked about. */
    public PlaceKey place() {
        return place;
    }

    /** What is missing. */
    public Permission permission() {
        return permission;
    }
}
