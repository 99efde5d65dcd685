"""Words that several readers' tests read."""

TEXT = "El puente de Soria abrió ayer. La empresa Ferrolínea lo construyó en dos años."
PAGE = f"<html><head><title>El puente</title></head><body><article><h1>El puente</h1><p>{TEXT}</p><p>{TEXT} Fin.</p></article></body></html>"
