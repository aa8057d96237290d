/** Classes that break a rule on purpose: each proves that its rule can fail. */
package canary;
