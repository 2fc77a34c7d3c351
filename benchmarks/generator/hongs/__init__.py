"""Papers of Asian trading houses and factories: hongs, shokai, mills, their forms and their habits."""

from benchmarks.generator.hongs.houses import found

__all__ = ["found"]
