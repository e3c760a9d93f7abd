// Finds a Chromium on this machine, and opens pages that never touch the network beyond loopback.
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

const PLACES = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/snap/bin/chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Where a Chromium is: the path that was given, or the first usual place that has one. */
export function findChromium(given?: string): string | undefined {
	return [given, ...PLACES].find((path) => path !== undefined && existsSync(path));
}

const ARGS = [
	"--headless=new",
	"--no-sandbox",
	"--disable-gpu",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
];

export function openBrowser(executablePath: string): Promise<Browser> {
	return chromium.launch({ executablePath, args: ARGS });
}

export type Look = { readonly dark?: boolean; readonly phone?: boolean; readonly still?: boolean };

export function openPage(browser: Browser, look: Look = {}): Promise<Page> {
	return browser.newPage({
		viewport: look.phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
		colorScheme: look.dark ? "dark" : "light",
		reducedMotion: look.still ? "reduce" : "no-preference",
		// The viewer's zone comes from the person in the simulation, never from the machine.
		timezoneId: "Pacific/Auckland",
		hasTouch: look.phone === true,
	});
}
