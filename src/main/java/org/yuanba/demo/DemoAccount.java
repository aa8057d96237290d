package org.yuanba.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yuanba.access.AccountKind;

/**
 * An account everybody may use, because it opens nothing but the sample city.
 *
 * @param username what one signs in with
 * @param name how she is called
 * @param role code of her role
 * @param kind staff, or which of the three administrators
 * @param places where she works
 */
record DemoAccount(String username, String name, String role, AccountKind kind, List<String> places) {

    private static final int SECRET_BYTES = 20;

    /** One for each role. */
    static final List<DemoAccount> ALL = List.of(
            staff("secretary", "罗书记", "compound_secretary", "510107009004"),
            staff("worker", "何主任", "community_worker", "510114008017", "510107009004"),
            staff("street", "谢科长", "street_officer", "510114008"),
            staff("district", "邓科长", "district_officer", "510107"),
            staff("city", "周分析", "city_analyst", "5101"),
            staff("auditor", "秦审计", "finance_auditor", "5101"),
            administrator("sysadmin", "系统管理员", "system_admin", AccountKind.SYSTEM_ADMIN),
            administrator("secadmin", "安全管理员", "security_admin", AccountKind.SECURITY_ADMIN),
            administrator("audadmin", "审计管理员", "audit_admin", AccountKind.AUDIT_ADMIN));

    private static DemoAccount staff(String username, String name, String role, String... places) {
        return new DemoAccount(username, name, role, AccountKind.STAFF, List.of(places));
    }

    private static DemoAccount administrator(String username, String name, String role, AccountKind kind) {
        return new DemoAccount(username, name, role, kind, List.of("5101"));
    }

    /** Whether signing in asks for a code too. */
    boolean needsCode() {
        return kind != AccountKind.STAFF;
    }

    /** The secret of its codes; an authenticator app knows it in the letters of Base32. */
    byte[] secret() {
        return (username + "-demo-secret-of-20-bytes")
                .substring(0, SECRET_BYTES)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
