package org.yuanba.indicator.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yuanba.shared.PlaceKey;

/**
 * The measures of a module: what each standing compound contributes to them today. Sums over compounds, for every place
 * above them, are kept by the indicator module alone; a source never adds anything up.
 *
 * <p>When something changes, the module publishes {@link MeasuresChanged} in the same transaction.
 */
public interface IndicatorSource {

    /** Where its measures stand among those of other modules. */
    int order();

    /** Its measures, in the order in which they are shown. */
    List<Measure> measures();

    /**
     * What the compounds of these places contribute now, one that contributes nothing left out.
     *
     * @param places compounds, or places above them, then all compounds below are meant; none inside another
     */
    Map<PlaceKey, Contribution> measure(Collection<PlaceKey> places);
}
