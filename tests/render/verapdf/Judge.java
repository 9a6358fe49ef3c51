// Checks each file against PDF/UA-1 and PDF/A-2a; prints a line a verdict and a line a failure, fields divided by tabs.

import java.io.File;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Judge {
    private static final int FAILURES_SHOWN = 5; // of each rule

    public static void main(String[] names) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String name : names) {
            for (String profile : new String[] {"ua1", "2a"}) {
                judge(name, profile);
            }
        }
    }

    private static void judge(String name, String profile) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString(profile);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(name), flavour)) {
            ValidationResult result =
                Foundries.defaultInstance().createValidator(flavour, FAILURES_SHOWN, false, false, false).validate(parser);
            print("verdict", name, profile, String.valueOf(result.isCompliant()), String.valueOf(result.getTotalAssertions()));
            for (TestAssertion one : result.getTestAssertions()) {
                if (one.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
                    print("failure", name, profile, rule, one.getMessage(), one.getLocation().getContext());
                }
            }
        }
    }

    private static void print(String... fields) {
        System.out.println(String.join("\t", fields).replace('\n', ' '));
    }
}
