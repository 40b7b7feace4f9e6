import { type ReactNode, useEffect, useRef, useState } from "react";

/** Far enough ahead that what is scrolled to stands there. */
const ahead = "400px";

/** What weighs much and stands far down: it is fetched when it comes near, and stays. */
export function WhenSeen({ fallback, children }: { readonly fallback: ReactNode; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true), {
      rootMargin: ahead,
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return seen ? children : <div ref={place}>{fallback}</div>;
}
