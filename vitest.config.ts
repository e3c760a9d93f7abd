import { defineConfig } from "vitest/config";

/** Rooms whose tests are pure: they share one process a worker, and run again in another zone. */
const pure = ["domain", "language", "questions", "views", "calendars"].map(
	(room) => `test/${room}/**/*.test.ts`,
);

const common = {
	testTimeout: 30_000,
	hookTimeout: 60_000,
	setupFiles: ["test/seed.ts"],
};

export default defineConfig({
	test: {
		maxWorkers: 2,
		globalSetup: ["test/temporary.ts"],
		projects: [
			{ test: { ...common, name: "pure", include: pure, isolate: false } },
			{ test: { ...common, name: "whole", include: ["test/**/*.test.ts"], exclude: pure } },
		],
	},
});
