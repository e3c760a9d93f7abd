/** A reporter that names each failed test when it fails, so that a long run need not end before anybody looks. */
import type { Reporter, TestCase } from "vitest/node";

export const failures: Reporter = {
	onTestCaseResult(test: TestCase) {
		const { state, errors = [] } = test.result();
		if (state !== "failed") return;
		const [first] = errors;
		const why = first?.message.split("\n")[0] ?? "";
		process.stdout.write(`\nFailed: ${test.module.relativeModuleId} > ${test.fullName}: ${why}\n`);
	},
};
