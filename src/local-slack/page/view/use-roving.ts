import { useEffect, useRef } from "preact/hooks";

/** One stop for Tab in a whole list; the arrows, Home and End move inside it. */
export function useRoving() {
	const box = useRef<HTMLDivElement>(null);
	const rows = () => [...(box.current?.querySelectorAll<HTMLElement>("[data-roving]") ?? [])];
	useEffect(() => {
		const all = rows();
		const here =
			all.find((one) => one === document.activeElement) ??
			all.find((one) => one.hasAttribute("aria-current")) ??
			all[0];
		for (const one of all) one.tabIndex = one === here ? 0 : -1;
	});
	useEffect(() => {
		const list = box.current;
		const onKey = (event: KeyboardEvent) => {
			const all = rows();
			const at = all.indexOf(document.activeElement as HTMLElement);
			if (at < 0) return;
			const to: Readonly<Record<string, number>> = {
				ArrowDown: Math.min(at + 1, all.length - 1),
				ArrowUp: Math.max(at - 1, 0),
				Home: 0,
				End: all.length - 1,
			};
			const next = to[event.key];
			if (next === undefined) return;
			event.preventDefault();
			for (const one of all) one.tabIndex = -1;
			const chosen = all[next];
			if (chosen) chosen.tabIndex = 0;
			chosen?.focus();
		};
		list?.addEventListener("keydown", onKey);
		return () => list?.removeEventListener("keydown", onKey);
	}, []);
	return box;
}
