"""What pip-audit has found, in words: reads its JSON, ends with 1 when a pinned package has a known weakness.

Where the data on weaknesses cannot be reached, that is said, and is no failure of the project's.
"""

import json
import sys


def main(report: str) -> int:
    try:
        packages = json.loads(report)["dependencies"]
    except (ValueError, KeyError, TypeError):
        packages = []
    audited = [package for package in packages if "skip_reason" not in package]
    if not audited:
        print("Not audited: the data on known weaknesses cannot be reached from here.")
        return 0
    for package in packages:
        if "skip_reason" in package:
            print(f"not audited: {package['name']}: {package['skip_reason']}")
        for weakness in package.get("vulns", ()):
            better = ", ".join(weakness["fix_versions"]) or "no version yet"
            print(f"{package['name']} {package['version']}: {weakness['id']}, mended in {better}")
    weak = sum(bool(package["vulns"]) for package in audited)
    print(f"{len(audited)} packages audited, {weak or 'none'} with a known weakness.")
    return int(weak > 0)


if __name__ == "__main__":
    sys.exit(main(sys.stdin.read()))
