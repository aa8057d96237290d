package org.yuanba.place;

import org.yuanba.shared.PlaceKey;

/**
 * A city one may set up.
 *
 * @param root the key of its topmost place
 * @param name its name, such as 成都市
 * @param province the province it lies in; its own name for a municipality
 * @param initials pinyin initials of its name
 */
public record CityChoice(PlaceKey root, String name, String province, String initials) {}
